import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type RequestHandler } from 'express'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pageCache } from './page-cache'
import { keepNowhere } from './personal-answers'

let server: Server
let rendered: number
let version: number
/** What the page does beside being a page. */
let manner: RequestHandler

beforeEach(async () => {
  rendered = 0
  version = 1
  manner = (_request, _response, next) => next()
  const app = express()
  app.use(
    keepNowhere,
    pageCache(60, () => version),
  )
  app.use((asked, answer, next) => manner(asked, answer, next))
  app.use((asked, answer) => {
    rendered += 1
    answer.vary('Cookie').set('Cache-Control', 'private, no-cache')
    answer.type('html').write(`<p>${asked.originalUrl}`)
    answer.end(` ${rendered}`)
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => server.close())

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, path, method, headers, host: '127.0.0.1', agent: false }).end()
  const [answer] = await once(sent, 'response')
  let body = ''
  for await (const chunk of answer) body += chunk
  return { body, headers: answer.headers as Record<string, string | undefined> }
}

/** How often the page was made for these requests in turn. */
async function count(...asked: Parameters<typeof get>[]): Promise<number> {
  const before = rendered
  for (const each of asked) await get(...each)
  return rendered - before
}

describe('pageCache', () => {
  it('keeps a public page, and says the same of it', async () => {
    const [first, second] = [await get('/ru/market?q=a'), await get('/ru/market?q=a')]
    expect(second.body).toBe(first.body)
    expect(rendered).toBe(1)
    for (const { headers } of [first, second]) {
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(headers['cache-control']).toBe('private, no-cache')
      expect(headers.vary).toBe('Cookie')
    }
  })

  it.each([
    ['/ru/market', '/en/market'],
    ['/ru/market', '/ru/market?'],
    ['/ru/market?q=a', '/ru/market?q=b'],
    ['/ru/market?a=1&b=2', '/ru/market?b=2&a=1'],
    ['/ru/market?q=a%26b', '/ru/market?q=a&b'],
    ['/ru/market/products/a', '/ru/market/products/A'],
    ['/ru', '/ru/'],
  ])('tells %s from %s', async (one, other) => {
    const bodies = [await get(one), await get(other)].map(({ body }) => body)
    expect(new Set(bodies).size).toBe(2)
  })

  it('tells readers apart by what changes the look of a page', async () => {
    const looks = ['', 'view=dark.sig', 'view=light.sig', 'lang=ru.sig', 'view=dark.sig; lang=ru.sig']
    expect(await count(...looks.map((Cookie) => ['/ru', { Cookie }] as [string, { Cookie: string }]))).toBe(5)
    expect(await count(['/ru', { Cookie: 'lang=ru.sig; view=dark.sig' }])).toBe(0)
  })

  it.each([
    'session=a',
    'cart=a',
    'guest=a',
    'notice=a',
    'sign-in-a=b',
    'view=a; session=b',
    'view=a;session=b',
  ])('keeps nothing for somebody, nor gives her what was kept: %s', async (Cookie) => {
    expect(await count(['/ru', {}], ['/ru', { Cookie }], ['/ru', { Cookie }], ['/ru', {}])).toBe(3)
    expect((await get('/ru', { Cookie })).headers['cache-control']).toBe('no-store')
  })

  it.each([
    '/ru/account',
    '/ru/orders/1',
    '/ru/cart',
    '/ru/staff',
    '/xx',
    '/api/session',
    '/ru/marketing',
    '/ru/search',
  ])('does not keep %s', async (path) => expect(await count([path], [path])).toBe(2))

  it('keeps answers to GET alone, and not for who comes from another language', async () => {
    expect(await count(['/ru', {}, 'POST'], ['/ru', {}, 'HEAD'], ['/ru'])).toBe(3)
    expect(await count(['/en', { Referer: 'http://portal/ru' }], ['/en'])).toBe(2)
  })

  it.each<[string, RequestHandler]>([
    ['that sets a cookie', (_, answer, next) => next(void answer.cookie('a', 'b'))],
    ['that is not found', (_, answer, next) => next(void answer.status(404))],
    ['that is no page', (_, answer) => void answer.json({ at: ++rendered })],
    [
      'that says so',
      (_, answer, next) => {
        answer.vary = () => answer
        answer.set = () => answer
        answer.setHeader('Cache-Control', 'no-store')
        next()
      },
    ],
  ])('does not keep an answer %s', async (_, how) => {
    manner = how
    expect(await count(['/ru'], ['/ru'])).toBe(2)
  })

  it('lets go of all when something was changed', async () => {
    expect(await count(['/ru'], ['/ru'])).toBe(1)
    version = 2
    expect(await count(['/ru'])).toBe(1)
  })
})
