import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import express from 'express'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { seenProducts } from './seen-products'

const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
const page = '/ru/market/products/piyola'

let server: Server
let seen: string[]
let status: number

beforeEach(async () => {
  seen = []
  status = 200
  const app = express()
  app.use(seenProducts((slug) => seen.push(slug)))
  app.use((_asked, response) => void response.status(status).send())
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => server.close())

async function open(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const all = { 'User-Agent': phone, ...headers }
  const sent = request({ port, path, method, headers: all, host: '127.0.0.1', agent: false }).end()
  const [got] = await once(sent, 'response')
  await text(got)
}

it.each([page, `${page}/`, `${page}?variant=a`, '/uz-Cyrl/market/products/piyola'])(
  'counts %s',
  async (path) => {
    await open(path)
    expect(seen).toEqual(['piyola'])
  },
)

it.each([
  ['/ru/market'],
  [`${page}/reviews`],
  ['/xx/market/products/piyola'],
  [`${page}?kept=a`],
  [`${page}?reply=a`],
  [page, { 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  [page, { 'User-Agent': 'curl/8.0' }],
  [page, { 'User-Agent': '' }],
  [page, { 'Sec-Purpose': 'prefetch;prerender' }],
  [page, { Purpose: 'prefetch' }],
  [page, {}, 'HEAD'],
  [page, {}, 'POST'],
] as [string, Record<string, string>?, string?][])(
  'counts nothing of %s %o %s',
  async (path, headers, method) => {
    await open(path, headers, method)
    expect(seen).toEqual([])
  },
)

it.each([
  [200, 1],
  [304, 1],
  [302, 0],
  [404, 0],
  [503, 0],
])('counts what was answered with %i %i times', async (answered, times) => {
  status = answered
  await open(page)
  expect(seen).toHaveLength(times)
})
