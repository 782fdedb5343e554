import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import express, { type Response } from 'express'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Refusal, refusalHeaders, statusOf } from '../door/refusals'
import type { LoadContext } from '../host/load-context'
import { admit, kindOf } from './admit'
import { createKeptRefusals, type KeptRefusals } from './kept-refusals'
import type { WorkKind } from './work-room'

let server: Server
let isFull: boolean
let atWork: WorkKind[]
let refusals: KeptRefusals

beforeEach(async () => {
  isFull = false
  atWork = []
  const room = {
    enter: async (kind: WorkKind) => {
      if (isFull) return null
      atWork.push(kind)
      return () => void atWork.splice(atWork.indexOf(kind), 1)
    },
  }
  const refuse = (_: unknown, response: Response, refusal: Refusal) =>
    void response.status(statusOf(refusal)).set(refusalHeaders(refusal)).send(refusal.kind)
  const app = express()
  refusals = createKeptRefusals(() => false)
  app.use(admit({ refuse, isKnown: () => false, refusals }, room))
  app.get('/slow-line', (_asked, answer) => void answer.write(String(atWork)))
  app.all('*', async (_asked, answer) => {
    const { body } = answer.locals as LoadContext
    answer.send(`${atWork} ${body ? await text(body) : ''}`)
  })
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
})

function send(path: string, method = 'GET', body = '') {
  const { port } = server.address() as AddressInfo
  return request({ port, path, method, host: '127.0.0.1', agent: false }).end(body)
}

async function ask(path: string, method = 'GET', body = '') {
  const [answer] = await once(send(path, method, body), 'response')
  return {
    status: answer.statusCode,
    retryAfter: Number(answer.headers['retry-after']),
    body: await text(answer),
  }
}

describe('admit', () => {
  it('counts the work until it is answered, and hands on what was sent', async () => {
    expect(await ask('/ru/cart', 'POST', 'a=1')).toMatchObject({ status: 200, body: 'form a=1' })
    expect(atWork).toEqual([])
  })

  it('holds no place for a reader who takes long to take the page', async () => {
    const [answer] = await once(send('/slow-line'), 'response')
    await once(answer, 'data')
    expect(atWork).toEqual([])
  })

  it('tells who cannot be served when to come again', async () => {
    isFull = true
    const [reading, form] = [await ask('/ru'), await ask('/ru/cart', 'POST', 'a=1')]
    expect(reading).toMatchObject({ status: 503, body: 'crowded' })
    expect(form).toMatchObject({ status: 503, body: 'crowdedForm' })
    for (const { retryAfter } of [reading, form]) expect(retryAfter).toBeGreaterThan(0)
  })

  it('says to who waited in vain what was said to the one before', async () => {
    isFull = true
    await ask('/ru')
    const made = vi.spyOn(refusals, 'learn')
    expect(await ask('/ru/market')).toMatchObject({ status: 503, body: 'crowded' })
    await ask('/ru/cart', 'POST', 'a=1')
    expect(made).toHaveBeenCalledTimes(1)
  })

  it.each<[string, string, string, WorkKind]>([
    ['GET', '/ru/market', '', 'reading'],
    ['GET', '/ru/market', 'view=a', 'reading'],
    ['GET', '/ru/market', 'session=hers', 'errand'],
    ['GET', '/ru/market', 'session=made-up', 'reading'],
    ['POST', '/ru/market/products/a', '', 'form'],
    ['GET', '/api/session', 'session=a', 'form'],
    ['POST', '/api/payments/payme', '', 'call'],
    ['GET', '/auth/oneid/callback', '', 'call'],
  ])('%s %s with the cookie "%s" is a %s', (method, path, cookie, kind) => {
    const isKnown = (cookies = '') => cookies === 'session=hers'
    expect(kindOf({ method, path, headers: { cookie } }, isKnown)).toBe(kind)
  })
})
