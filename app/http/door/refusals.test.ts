import { describe, expect, it } from 'vitest'
import { readRefusal, refusalHeaders, refusalResponse } from './refusals'

describe('readRefusal', () => {
  it.each([
    [404, null, { kind: 'notFound' }],
    [400, undefined, { kind: 'badRequest' }],
    [400, { error: 'badText' }, { kind: 'badText' }],
    [403, { error: 'badText' }, { kind: 'forbidden' }],
    [404, { error: '__proto__' }, { kind: 'notFound' }],
    [429, { error: 'tooMany', retryAfterSeconds: 60 }, { kind: 'tooMany', retryAfterSeconds: 60 }],
    [418, 'text', { kind: 'badRequest', status: 418 }],
    [502, {}, { kind: 'server', status: 502 }],
  ])('reads %d with %j', (status, body, refusal) => expect(readRefusal(status, body)).toEqual(refusal))

  it('reads what a refusal was sent as', async () => {
    const answer = refusalResponse({ kind: 'tooMany', retryAfterSeconds: 90 })
    expect(answer.headers.get('Retry-After')).toBe('90')
    expect(readRefusal(answer.status, await answer.json())).toEqual({
      kind: 'tooMany',
      retryAfterSeconds: 90,
    })
  })
})

it('every refusal is kept by nobody, and a wrong method names the right ones', () => {
  expect(refusalHeaders({ kind: 'notFound' })).toEqual({ 'Cache-Control': 'no-store' })
  expect(refusalHeaders({ kind: 'wrongMethod' })).toMatchObject({ Allow: 'GET, HEAD, POST' })
})
