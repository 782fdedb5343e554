import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitPrice } from './split-price'

describe('splitPrice', () => {
  it.each([
    [100n, 100n, 100n, 0n],
    [150n, 100n, 100n, 50n],
    [80n, 100n, 80n, 0n],
    [80n, 0n, 0n, 80n],
  ])(
    'of %s with a ceiling of %s the voucher pays %s and the person %s',
    (price, ceiling, voucher, person) => {
      expect(splitPrice(price, ceiling)).toEqual({ voucherPartTiyin: voucher, topUpTiyin: person })
    },
  )

  it('always sums to the price and never passes the ceiling', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 12n })
    fc.assert(
      fc.property(amount, amount, (price, ceiling) => {
        const shares = splitPrice(price, ceiling)
        expect(shares.voucherPartTiyin + shares.topUpTiyin).toBe(price)
        expect(shares.voucherPartTiyin <= ceiling).toBe(true)
      }),
    )
  })

  it('refuses negative amounts', () => {
    expect(() => splitPrice(-1n, 0n)).toThrow(RangeError)
  })
})
