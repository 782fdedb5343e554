import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import compression from 'compression'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createKeptRefusals } from './kept-refusals'
import { refuseAtOnce } from './refuse-at-once'

let server: Server
let isFull: boolean
/** How often a refusal went the whole way. */
let whole: number
const tell = vi.fn()

beforeEach(async () => {
  isFull = true
  whole = 0
  const refusals = createKeptRefusals(() => false)
  const app = express()
  // As pages go: whoever takes packed ones is refused with packed ones.
  app.use(compression({ threshold: 0 }))
  app.get('/:language/broken', (_asked, answer) => void answer.status(503).end('no database'))
  app.all('*', (asked, answer) => {
    if (!isFull) return void answer.end('served')
    whole += 1
    refusals.learn(asked, answer)
    answer.status(503).set({ 'Retry-After': '7', 'X-Request-Id': 'a', 'Content-Security-Policy': 'b' })
    answer.type('html').end(`crowded ${asked.path.split('/')[1]}`)
  })
  const isKept = ({ url = '' }) => url === '/ru/kept'
  const answer = refuseAtOnce({ room: { isFull: () => isFull }, refusals, isKept, tell, app })
  server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, headers })
  return { status: answer.status, headers: answer.headers, body: await answer.text() }
}

describe('refuseAtOnce', () => {
  it('says to everybody after what was said to the first, with the same headers', async () => {
    const [first, second] = [await ask('/ru/market'), await ask('/ru/services?a=1')]
    expect(whole).toBe(1)
    expect(second).toMatchObject({ status: 503, body: first.body })
    expect(second.headers.get('Content-Security-Policy')).toBe('b')
    expect(Number(second.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect(second.headers.get('X-Request-Id')).toBeNull()
  })

  it('says it packed to whoever takes it packed, and plain to others, whoever came first', async () => {
    const codings = ['gzip', 'identity', 'gzip, br']
    const answers = []
    for (const coding of codings) answers.push(await ask('/ru', { 'Accept-Encoding': coding }))
    expect(whole).toBe(1)
    expect(answers.map(({ body }) => body)).toEqual(Array(3).fill('crowded ru'))
    expect(answers.map(({ headers }) => headers.get('Content-Encoding'))).toEqual(['gzip', null, 'gzip'])
    for (const { headers } of answers) expect(headers.get('Vary')).toContain('Accept-Encoding')
  })

  it('says it in each language and view of its own', async () => {
    for (const cookie of ['', 'view=large']) {
      for (const path of ['/ru', '/en/a', '/ru/b', '/en']) {
        expect((await ask(path, { cookie })).body).toBe(`crowded ${path.slice(1, 3)}`)
      }
    }
    expect(whole).toBe(4)
  })

  it('lets in whoever comes when there is room again', async () => {
    for (let time = 0; time < 2; time++) await ask('/ru')
    isFull = false
    expect(await ask('/ru')).toMatchObject({ status: 200, body: 'served' })
  })

  it.each([
    ['a form', 'POST', '/ru/market'],
    ['a program', 'GET', '/api/payments/card'],
    ['an address without a language', 'GET', '/market'],
    ['a page that stands ready', 'GET', '/ru/kept'],
  ])('does not stand in the way of %s', async (_, method, path) => {
    for (let time = 0; time < 2; time++) await ask(path, {}, method)
    expect(whole).toBe(2)
  })

  it('keeps nothing but a refusal of this kind', async () => {
    for (let time = 0; time < 2; time++) expect((await ask('/ru/broken')).status).toBe(503)
    expect((await ask('/ru/market')).body).toBe('crowded ru')
  })

  it('tells how many were refused, once a while', async () => {
    for (let time = 0; time < 4; time++) await ask('/ru')
    await vi.waitFor(() => expect(tell).toHaveBeenCalledWith(3), { timeout: 10_000 })
  })
})
