import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawingInstead } from './drawings'

const key = `d${'0123456789'.repeat(2)}`
const folder = mkdtempSync(path.join(tmpdir(), 'hamroh-drawings-'))
let server: Server
let url: string

beforeAll(async () => {
  writeFileSync(path.join(folder, `${key}.svg`), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const app = express()
  app.use('/media', drawingInstead(folder), (_request, response) => void response.status(404).send('none'))
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/media`
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

it('shows the drawing in place of a picture that is not made yet, and lets nobody keep it', async () => {
  const answer = await fetch(`${url}/${key}-640.webp`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('image/svg+xml')
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-security-policy')).toContain('sandbox')
})

it.each([
  `${key.replace('1', '2')}-640.webp`,
  `${key}.svg`,
  `p${key.slice(1)}-640.webp`,
  `..%2f${key}-640.webp`,
])('has nothing for %s', async (name) => {
  expect((await fetch(`${url}/${name}`)).status).toBe(404)
})
