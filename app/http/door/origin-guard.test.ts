import { describe, expect, it } from 'vitest'
import { isOwnWrite, originGuard } from './origin-guard'

const own = 'https://hamroh.example'

describe('isOwnWrite', () => {
  it.each([
    [{ site: 'same-origin', origin: own }],
    [{ site: 'same-origin' }],
    [{ site: 'none' }],
    [{ origin: own }],
  ])('believes %j', (asked) => expect(isOwnWrite(asked, own)).toBe(true))

  it.each([
    [{}],
    [{ origin: 'null' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://hamroh.example' }],
    [{ origin: `${own}.evil.example` }],
    [{ site: 'cross-site', origin: own }],
    [{ site: 'same-site', origin: own }],
    [{ site: 'same-origin', origin: 'https://evil.example' }],
    [{ site: 'none', origin: 'null' }],
    [{ site: 'made-up', origin: own }],
  ])('does not believe %j', (asked) => expect(isOwnWrite(asked, own)).toBe(false))
})

describe('originGuard', () => {
  const guard = (method: string, path: string, headers: Record<string, string> = {}) => {
    let answer = 'silent'
    const refuse = (_request: unknown, _response: unknown, { kind }: { kind: string }) => {
      answer = kind
    }
    const request = { method, path, get: (name: string) => headers[name] }
    originGuard({ publicOrigin: own, refuse } as never)(request as never, {} as never, () => {
      answer = 'next'
    })
    return answer
  }

  it('lets reads pass, and writes of its own pages', () => {
    expect(guard('GET', '/ru/account', { origin: 'https://evil.example' })).toBe('next')
    expect(guard('HEAD', '/ru/account')).toBe('next')
    expect(guard('POST', '/ru/account', { origin: own })).toBe('next')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s of another page', (method) => {
    expect(guard(method, '/ru/account', { origin: 'https://evil.example' })).toBe('foreignOrigin')
    expect(guard(method, '/ru/account')).toBe('foreignOrigin')
  })

  it('lets providers call what proves itself by a signature, and nothing else', () => {
    expect(guard('POST', '/api/payments/stripe')).toBe('next')
    expect(guard('POST', '/api/sms/eskiz')).toBe('next')
    expect(guard('POST', '/api/newsletter/end/secret')).toBe('next')
    expect(guard('POST', '/api/v1/referrals/1/accept')).toBe('next')
    for (const path of [
      '/api/session/extend',
      '/api/payments',
      '/ru/api/payments/stripe',
      '/ru/newsletter/end/secret',
      '/api/paymentsx/a',
      '/',
    ])
      expect(guard('POST', path), path).toBe('foreignOrigin')
  })
})
