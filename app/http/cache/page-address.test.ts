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
  const changed = (name: keyof typeof versions) => ({ ...versions, [name]: 9 })
  const isOld = (address: string, name: keyof typeof versions) =>
    stateOf(address, versions, '2026-01-01') !== stateOf(address, changed(name), '2026-01-01')

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
    expect(stateOf('/ru', versions, '2026-01-02')).not.toBe(stateOf('/ru', versions, '2026-01-01'))
  })
})
