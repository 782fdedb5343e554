import { describe, expect, it } from 'vitest'
import { findDoorFault } from './front-door'

const origin = 'http://localhost:3000'

function fault(target: string, headers: [string, string][] = [], method = 'GET') {
  const all = headers.some(([name]) => name === 'Host') ? headers : [['Host', 'localhost:3000'], ...headers]
  return findDoorFault(
    {
      method,
      originalUrl: target,
      rawHeaders: all.flat(),
      get: ((name: string) => all.find(([known = '']) => known.toLowerCase() === name)?.[1]) as never,
    },
    origin,
  )
}

describe('findDoorFault', () => {
  it('lets an ordinary request pass', () => {
    expect(fault('/ru/market?q=%D1%8F', [['Cookie', 'lang=x; view=%7B%7D']])).toBe(null)
    expect(fault('/ru/view', [], 'POST')).toBe(null)
    expect(fault('/ru', [['Referer', 'http://localhost:3000/ru/\u00d0\u0093']])).toBe(null)
  })

  it.each(['TRACE', 'PUT', 'DELETE', 'PATCH', 'CONNECT', 'PROPFIND'])('knows no %s', (method) =>
    expect(fault('/en', [], method)).toBe('wrongMethod'),
  )

  it('wants one host', () => {
    expect(fault('/en', [['Host', 'evil.example']])).toBe('wrongHost')
    const twice: [string, string][] = [
      ['Host', 'localhost:3000'],
      ['host', 'evil.example'],
    ]
    expect(fault('/en', twice)).toBe('wrongHost')
  })

  it('believes no forwarded host', () => {
    expect(fault('/en', [['X-Forwarded-Host', 'evil.example']])).toBe(null)
  })

  it('tells an address apart from a text', () => {
    expect(fault('http://localhost:3000/en')).toBe('badAddress')
    expect(fault('/api/payments/../session/extend', [], 'POST')).toBe('badAddress')
    expect(fault('/ru/makers/%00')).toBe('badText')
  })

  it.each([
    ['Cookie', 'lang=%00'],
    ['Cookie', 'view=a; x%00=1'],
    ['Cookie', 'view=%1B%5B31m'],
    ['User-Agent', 'a\u0001b'],
  ])('takes no control character in %s', (name, value) =>
    expect(fault('/en', [[name, value]])).toBe('badText'),
  )
})
