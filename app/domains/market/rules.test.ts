import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { som } from '~/lib/money'
import { bordersBetween } from './delivery-zones'
import { deliveryZone, quoteDelivery, splitBySeller, splitDelivery } from './rules'

const regions = [
  '1703',
  '1706',
  '1708',
  '1710',
  '1712',
  '1714',
  '1718',
  '1722',
  '1724',
  '1726',
  '1727',
  '1730',
  '1733',
  '1735',
]
const region = fc.constantFrom(...regions)

describe('delivery', () => {
  it('knows the way between all regions, the same in both directions', () => {
    for (const from of regions) {
      for (const to of regions) {
        expect(bordersBetween(from, to)).toBe(bordersBetween(to, from))
        expect(deliveryZone(from, to)).not.toBeNull()
      }
    }
  })

  it.each([
    ['1726', '1726', 'same'],
    ['1726', '1727', 'near'],
    ['1726', '1718', 'middle'],
    ['1730', '1733', 'far'],
  ])('from %s to %s is %s', (from, to, zone) => {
    expect(deliveryZone(from, to)).toBe(zone)
  })

  it('prices each kilogram that is begun, and knows no other country', () => {
    const tiyin = (grams: number) => quoteDelivery('1726', '1726', grams)?.tiyin
    expect([0, 1, 1000, 1001, 2000, 2001].map(tiyin)).toEqual(
      [18_000, 18_000, 18_000, 22_000, 22_000, 26_000].map((each) => som(each)),
    )
    expect(quoteDelivery('1726', '9999', 500)).toBeNull()
  })
})

const line = fc.record({
  sellerId: fc.constantFrom('a', 'b', 'c'),
  regionSoato: region,
  unitPriceTiyin: fc.bigInt({ min: 1n, max: 10n ** 10n }),
  quantity: fc.integer({ min: 1, max: 99 }),
  weightGrams: fc.integer({ min: 1, max: 20_000 }),
})

describe('splitBySeller', () => {
  it('loses no line and no tiyin', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), region, (lines, to) => {
        const parts = splitBySeller(lines, to)
        expect(parts.flatMap((part) => part.lines)).toHaveLength(lines.length)
        expect(new Set(parts.map((part) => part.sellerId)).size).toBe(parts.length)
        const whole = lines.reduce((sum, each) => sum + each.unitPriceTiyin * BigInt(each.quantity), 0n)
        expect(parts.reduce((sum, part) => sum + part.goodsTiyin, 0n)).toBe(whole)
        expect(parts.every((part) => part.delivery)).toBe(true)
      }),
    )
  })
})

describe('splitDelivery', () => {
  it('gives out exactly what was paid, whatever the quotes are by now', () => {
    const quotes = fc.array(fc.bigInt({ min: 0n, max: 10n ** 8n }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), quotes, (paid, each) => {
        const parts = splitDelivery(paid, each)
        expect(parts).toHaveLength(each.length)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(paid)
        expect(parts.every((part) => part >= 0n)).toBe(true)
      }),
    )
  })

  it('leaves the quotes as they are when nothing changed', () => {
    expect(splitDelivery(50n, [18n, 32n])).toEqual([18n, 32n])
  })
})
