import { describe, expect, it } from 'vitest'
import { addressOf, stateOf } from './page-address'

const asked = (originalUrl: string, method = 'GET') =>
  addressOf({ method, originalUrl, path: originalUrl.split('?')[0] ?? '' })

describe('addressOf', () => {
  it.each(['/ru', '/ru/', '/en/market?q=a', '/uz-Cyrl/services/x', '/uz-Latn/market?', '/ru/help'])(
    'is %s itself',
    (address) => expect(asked(address)).toBe(address),
  )

  it.each([
    ...['/ru/account', '/ru/orders/1', '/ru/cart', '/ru/staff', '/xx', '/api/session', '/ru/marketing'],
    // A form of one person's that is shown again, and one route's data.
    ...['/ru/market/products/a?kept=x', '/ru/market/products/a?q=b&reply=x', '/ru/market?_data=root'],
    ...['/ru/market?%6Bept=x'],
  ])('is none for %s', (address) => expect(asked(address)).toBeNull())

  it('is none for what is not read', () => {
    expect([asked('/ru', 'POST'), asked('/ru', 'HEAD')]).toEqual([null, null])
  })
})

describe('stateOf', () => {
  const versions = { portal: 1, market: 2, search: 3, contracts: 4 }
  const noon = { day: '2026-01-01', hour: 12 }
  const changed = (name: keyof typeof versions) => ({ ...versions, [name]: 9 })
  const isOld = (address: string, name: keyof typeof versions) =>
    stateOf(address, versions, noon) !== stateOf(address, changed(name), noon)

  it.each([
    ['/ru', true, true, false],
    ['/ru/market/products/a', true, true, false],
    ['/ru/market?q=a', true, true, true],
    ['/ru/services', true, false, false],
    ['/ru/services?q=a', true, false, true],
  ])('of %s follows the portal %s, the market %s, search %s', (address, portal, market, search) => {
    expect([isOld(address, 'portal'), isOld(address, 'market'), isOld(address, 'search')]).toEqual([
      portal,
      market,
      search,
    ])
  })

  it('of the register of contracts follows contracts, and no other page does', () => {
    expect(
      ['/ru/contracts', '/ru/contracts?year=2026', '/ru/fairs'].map((one) => isOld(one, 'contracts')),
    ).toEqual([...[true, true, false]])
  })

  it('is another one on another day', () => {
    const nextDay = { ...noon, day: '2026-01-02' }
    expect(stateOf('/ru', versions, nextDay)).not.toBe(stateOf('/ru', versions, noon))
  })

  it('is another one in another hour where something stands in front, and nowhere else', () => {
    const isOther = (address: string) =>
      stateOf(address, versions, { ...noon, hour: 13 }) !== stateOf(address, versions, noon)
    expect(['/ru', '/ru/market', '/ru/market?page=2'].map(isOther)).toEqual([true, true, true])
    expect(['/ru/market/products/a-1', '/ru/services'].map(isOther)).toEqual([false, false])
  })
})
