import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptedForm, sayAvif } from './picture-forms'

const key = `p${'0123456789ab'.repeat(2)}`
const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-forms-'))
let server: Server
let url: string

beforeAll(async () => {
  for (const name of ['320.webp', '320.jpg', '320.avif', '1200.webp', '1200.jpg', '640.webp'])
    writeFileSync(path.join(folder, `${key}-${name}`), name)
  const files = express.static(folder, { index: false, setHeaders: sayAvif })
  const app = express()
  app.use(
    '/media',
    acceptedForm(files),
    files,
    (request, response) => void response.status(404).send(request.url),
  )
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/media`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ofToday = 'image/avif,image/webp,image/*,*/*;q=0.8'

it.each([
  ['320', ofToday, 'image/avif'],
  ['1200', ofToday, 'image/webp'],
  ['320', 'image/webp,*/*', 'image/webp'],
  ['320', 'image/png,image/*;q=0.8,*/*;q=0.5', 'image/jpeg'],
  // Stored before there were other forms.
  ['640', '*/*', 'image/webp'],
])('gives a width of %s to who reads %s as %s', async (width, accept, type) => {
  const answer = await fetch(`${url}/${key}-${width}.webp`, { headers: { accept } })
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('vary')).toContain('Accept')
})

it('leaves the address as it was where nothing is found', async () => {
  const answer = await fetch(`${url}/${key}-64.webp?x=1`, { headers: { accept: ofToday } })
  expect([answer.status, await answer.text()]).toEqual([404, `/${key}-64.webp?x=1`])
})
