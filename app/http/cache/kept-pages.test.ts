import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import express from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { beginPage } from '../page/finish-page'
import { type SlotName, slotNames } from '../page/page-environment'
import { keepPages } from './kept-pages'
import { createMarks, fillTemplate } from './slots'

let server: Server
/** What was asked of the page maker. */
let made: Request[]
let state: string
let answer: { status: number; headers: Record<string, string> }
let wait: Promise<unknown>

const empty = Object.fromEntries(slotNames.map((name) => [name, ''])) as Record<SlotName, string>

beforeEach(async () => {
  made = []
  state = '1'
  answer = { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' } }
  wait = Promise.resolve()
  const { answerAtOnce, answer: answerMade } = keepPages({
    publicOrigin: 'http://portal',
    make: async (asked, load) => {
      made.push(asked)
      const marks = createMarks(slotNames)
      await wait
      load.template = beginPage(`${new URL(asked.url).pathname} ${made.length} ${marks.header}`, marks)
      return new Response(null, answer)
    },
    meet: async (asked) => ({
      state,
      finish: async (template) => ({
        page: fillTemplate(template, { ...empty, header: asked.headers.get('Cookie') ?? 'nobody' }),
        cookies: asked.headers.has('Referer') ? ['lang=ru'] : [],
      }),
    }),
  })
  const app = express()
  app.use((_asked, response, next) =>
    next(void Object.assign(response.locals, { requestId: '1', address: '' })),
  )
  app.use(answerAtOnce, (_asked, response, next) => next(void response.set('Waited', 'yes')), answerMade)
  app.use((asked, response) => void response.send(`as ever ${asked.originalUrl}`))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => server.close())

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, path, method, headers, host: '127.0.0.1', agent: false }).end()
  const [got] = await once(sent, 'response')
  return { body: await text(got), status: got.statusCode, headers: got.headers as Record<string, unknown> }
}

const her = { Cookie: 'session=hers; cart=c' }

describe('keepPages', () => {
  it('makes a page once for everybody, and puts in what is the reader’s own', async () => {
    const bodies = [await get('/ru'), await get('/ru', her), await get('/ru', { Cookie: 'view=x' })]
    expect(bodies.map(({ body }) => body)).toEqual(
      ['nobody', her.Cookie, 'view=x'].map((who) => `<!DOCTYPE html>/ru 1 ${who}`),
    )
  })

  it('asks for it in nobody’s name, whatever the browser sends', async () => {
    const sent = {
      ...her,
      Referer: 'http://portal/en',
      'Accept-Language': 'ru',
      'X-Forwarded-Host': 'evil',
      'X-Forwarded-For': '1.2.3.4',
      'User-Agent': 'hers',
      Authorization: 'Basic x',
      'Accept-Encoding': 'br',
      Range: 'bytes=0-1',
    }
    expect((await get('/ru/market?a=1', sent)).headers['set-cookie']).toEqual(['lang=ru'])
    expect(made.map(({ url }) => url)).toEqual(['http://portal/ru/market?a=1'])
    expect([...(made[0]?.headers ?? [])]).toEqual([])
    expect((await get('/ru/market?a=1')).headers['set-cookie']).toBeUndefined()
  })

  it.each([
    ['/ru/market', '/en/market'],
    ['/ru/market', '/ru/market?'],
    ['/ru/market?q=a', '/ru/market?q=b'],
    ['/ru/market?q=a%26b', '/ru/market?q=a&b'],
    ['/ru/market/products/a', '/ru/market/products/A'],
  ])('tells %s from %s', async (one, other) => {
    for (const path of [one, other, one, other]) await get(path)
    expect(made).toHaveLength(2)
  })

  it('makes it anew once something on it has changed, and not before', async () => {
    for (const now of ['1', '1', '2', '2']) {
      state = now
      await get('/ru')
    }
    expect(made).toHaveLength(2)
  })

  it('makes it once for all who ask at the same time', async () => {
    let go = (_: unknown) => {}
    wait = new Promise((resolve) => {
      go = resolve
    })
    const asked = [get('/ru'), get('/ru', her), get('/ru')]
    while (made.length === 0) await new Promise((resolve) => setImmediate(resolve))
    go(null)
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect(made).toHaveLength(1)
  })

  it.each<[string, Partial<typeof answer>]>([
    ['that was not found', { status: 404 }],
    ['that is to be kept nowhere', { headers: { 'Cache-Control': 'no-store' } }],
  ])('sends a page %s, but does not keep it', async (_, how) => {
    answer = { ...answer, ...how }
    for (const who of [{}, her]) expect((await get('/ru', who)).status).toBe(answer.status)
    expect(made).toHaveLength(2)
  })

  it('neither keeps nor sends what sets a cookie for somebody', async () => {
    answer.headers['Set-Cookie'] = 'a=b'
    expect(await get('/ru')).toMatchObject({ body: 'as ever /ru' })
    expect((await get('/ru')).headers['set-cookie']).toBeUndefined()
  })

  it('lets only those wait their turn for whom something is to be looked up or made', async () => {
    const waited = async (headers: Record<string, string>) => (await get('/ru', headers)).headers.waited
    expect(await waited({})).toBe('yes')
    expect(await waited({})).toBeUndefined()
    expect(await waited({ Cookie: 'cart=a' })).toBeUndefined()
    expect(await waited(her)).toBe('yes')
    expect(await waited({ Cookie: '__Host-session=a' })).toBe('yes')
  })
})
