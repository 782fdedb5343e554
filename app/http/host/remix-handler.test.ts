import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, it } from 'vitest'
import { createRemixHandler, withoutMark } from './remix-handler'

it.each([
  ['/ru/cart?_sent=', '/ru/cart'],
  ['/ru/cart?a=1&_sent=', '/ru/cart?a=1'],
  ['/ru/cart?_sent=&a=1', '/ru/cart?a=1'],
  ['/ru/cart?a=_sent=', '/ru/cart?a=_sent='],
  ['/ru/cart', '/ru/cart'],
])('%s is the page %s', (target, page) => {
  expect(withoutMark(target)).toBe(page)
})

it.each([
  ['GET', '<p>Oʻzbek</p>'],
  ['HEAD', ''],
])('answers %s with the page that stands beside Remix’s answer', async (method, body) => {
  const answerPage = createRemixHandler({
    publicOrigin: 'http://hamroh.test',
    refuse: () => {
      throw new Error('refused')
    },
    answerPage: async (_, load) => {
      load.page = Buffer.from('<p>Oʻzbek</p>')
      return new Response(null, { status: 409, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
    },
  })
  const server = express().use(answerPage).listen(0)
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/uz-Latn`, { method })
  expect([answer.status, await answer.text()]).toEqual([409, body])
  server.close()
})
