import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { refuseAsked } from './asked-photos'

const digits = '0123456789ab'.repeat(2)
const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-photos-'))
let server: Server
let url: string

beforeAll(async () => {
  for (const kind of ['a', 'p']) writeFileSync(path.join(folder, `${kind}${digits}-320.webp`), 'picture')
  const app = express()
  const missing: express.RequestHandler = (_request, response) => void response.status(404).send('none')
  app.use('/media', refuseAsked(missing), express.static(folder), missing)
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/media`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

it('gives an open picture to everybody', async () => {
  expect((await fetch(`${url}/p${digits}-320.webp`)).status).toBe(200)
})

it.each([
  `a${digits}-320.webp`,
  `%61${digits}-320.webp`,
  `/a${digits}-320.webp`,
  `.%2fa${digits}-320.webp`,
  `x%2f..%2fa${digits}-320.webp`,
  `a${digits}-320.webp/`,
  `a${digits}%2D320.webp`,
  `%E0%A4%A`,
])('gives no picture whose page asks who looks: %s', async (name) => {
  expect((await fetch(`${url}/${name}`)).status).toBe(404)
})
