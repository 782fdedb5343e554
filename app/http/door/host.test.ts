import { describe, expect, it } from 'vitest'
import { isKnownHost } from './host'

const local = 'http://localhost:3000'
const real = 'https://hamroh.example'

describe('isKnownHost', () => {
  it.each([
    ['localhost:3000', '/en', local],
    ['LocalHost:3000', '/en', local],
    ['localhost', '/en', local],
    ['hamroh.example', '/en', real],
    ['hamroh.example:443', '/en', real],
    ['127.0.0.1:3000', '/api/payments/stripe', local],
    ['[::1]:3000', '/api/sms/eskiz/key', real],
    ['10.2.0.7:3000', '/health/ready', real],
    [undefined, '/health/live', real],
    ['evil.example', '/assets/app-1.css', real],
  ])('knows %s at %s of %s', (host, path, origin) => expect(isKnownHost(host, path, origin)).toBe(true))

  it.each([
    [undefined, '/en', local],
    ['', '/en', local],
    ['evil.example', '/en', local],
    ['localhost/uz-Latn/market?q=x&z=', '/uz-Latn/market', local],
    ['localhost:99999', '/en', local],
    ['localhost:3001', '/en', local],
    ['localhost:3000@evil.example', '/en', local],
    ['localhost.', '/en', local],
    ['a b', '/en', local],
    ['[::1', '/en', local],
    ['127.0.0.1:3000', '/en', local],
    ['localhost:3000, evil.example', '/en', local],
    ['hamroh.example.evil.example', '/en', real],
    ['hamroh.example:80', '/en', real],
    ['localhost:3000', '/en', real],
    ['10.2.0.7', '/api/payments/stripe', real],
    ['evil.example', '/health/', real],
  ])('does not know %s at %s of %s', (host, path, origin) =>
    expect(isKnownHost(host, path, origin)).toBe(false),
  )
})
