import { describe, expect, it, vi } from 'vitest'
import { blindIndex, hashToken, open, openJson, randomToken, seal, sealJson, sign } from './crypto.server'

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64')
let keys = `one:${key('a')}`

vi.mock('./env.server', () => ({
  env: () => ({
    ENCRYPTION_KEYS: keys,
    APP_SECRET: 'a secret of the tests',
    BLIND_INDEX_KEY: 'another of them',
  }),
}))

const place = { table: 'person', column: 'phone', row: '1' }

describe('a sealed value', () => {
  it('opens where it stands', () => {
    expect(open(seal('+998 90 123 45 67', place), place)).toBe('+998 90 123 45 67')
    expect(openJson(sealJson({ oʻ: [1, null] }, place), place)).toEqual({ oʻ: [1, null] })
  })

  it('opens where the id of its row was written in capitals', () => {
    const row = '01a21e75-3a57-7466-aa68-a3272121bb9a'
    expect(open(seal('text', { ...place, row: row.toUpperCase() }), { ...place, row })).toBe('text')
  })

  it.each([
    { ...place, row: '2' },
    { ...place, column: 'email' },
    { ...place, table: 'seller' },
  ])('does not open at %j', (other) => expect(() => open(seal('text', place), other)).toThrow())

  it('does not open when an octet was changed, or what it is cut from', () => {
    const sealed = seal('text', place)
    const [version, id, payload = ''] = sealed.split('.')
    const bytes = Buffer.from(payload, 'base64url')
    for (const at of bytes.keys()) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => open(`${version}.${id}.${changed.toString('base64url')}`, place), `${at}`).toThrow()
    }
    for (const bad of [
      '',
      'v1',
      `v2.${id}.${payload}`,
      `v1.two.${payload}`,
      `v1.${id}.`,
      sealed.slice(0, -8),
    ])
      expect(() => open(bad, place), bad).toThrow()
  })

  it('is another each time, and tells nothing of the text but its length', () => {
    expect(seal('text', place)).not.toBe(seal('text', place))
  })

  it('opens after the keys were rotated, until its own is gone', () => {
    const sealed = seal('text', place)
    keys = `two:${key('b')},one:${key('a')}`
    expect(open(sealed, place)).toBe('text')
    expect(seal('text', place)).toMatch(/^v1\.two\./)
    keys = `two:${key('b')}`
    expect(() => open(sealed, place)).toThrow()
    keys = `one:${key('a')}`
  })
})

describe('what is looked up or signed', () => {
  it('differs by what it is for', () => {
    expect(blindIndex('phone', '1')).toBe(blindIndex('phone', '1'))
    expect(blindIndex('phone', '1')).not.toBe(blindIndex('pinfl', '1'))
    expect(sign('cookie', 'a')).not.toBe(sign('reader', 'a'))
    expect(sign('cookie', 'a')).not.toBe(sign('cookie', 'b'))
    expect(sign('cookie', '1')).not.toBe(blindIndex('phone', '1'))
  })

  it('is random where it is a token, and kept as a hash', () => {
    const [one, other] = [randomToken(), randomToken()]
    expect(Buffer.from(one, 'base64url')).toHaveLength(32)
    expect(one).not.toBe(other)
    expect(hashToken(one)).not.toContain(one)
  })
})
