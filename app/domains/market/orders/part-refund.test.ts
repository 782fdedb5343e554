import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type RefundableParcel, sumPartRefund } from './part-refund'

const line = (id: string, unitPriceTiyin: bigint, quantity: number, back = 0) => ({
  ...{ id, unitPriceTiyin, quantity, discountTiyin: 0n },
  refunds: back > 0 ? [{ quantity: back }] : [],
})

it('counts pieces at their price and the share of the delivery, which can be left out', () => {
  const parcel = { goodsTiyin: 300n, deliveryTiyin: 100n, lines: [line('a', 100n, 3)], refunds: [] }
  expect(sumPartRefund(parcel, new Map([['a', 1]]), true)).toMatchObject({
    goodsTiyin: 100n,
    deliveryTiyin: 33n,
  })
  expect(sumPartRefund(parcel, new Map([['a', 1]]), false)).toMatchObject({
    goodsTiyin: 100n,
    deliveryTiyin: 0n,
  })
})

it('gives back no more pieces than are left', () => {
  const parcel = { goodsTiyin: 300n, deliveryTiyin: 0n, lines: [line('a', 100n, 3, 2)], refunds: [] }
  expect(sumPartRefund(parcel, new Map([['a', 2]]), false)).toBeNull()
  expect(sumPartRefund(parcel, new Map([['a', 1]]), false)).toMatchObject({ goodsTiyin: 100n })
})

it('gives back all of the delivery with the last piece, however the pieces were given back', () => {
  const prices = fc.array(fc.tuple(fc.bigInt(1n, 10_000_000n), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(prices, fc.bigInt(0n, 9_000_000n), (bought, deliveryTiyin) => {
      const goodsTiyin = bought.reduce((sum, [price, count]) => sum + price * BigInt(count), 0n)
      const refunds: RefundableParcel['refunds'][number][] = []
      bought.forEach(([price], index) => {
        const lines = bought.map(([each, count], place) =>
          line(String(place), each, count, place < index ? count : 0),
        )
        const units = new Map([[String(index), bought[index]?.[1] ?? 0]])
        const sum = sumPartRefund({ goodsTiyin, deliveryTiyin, lines, refunds }, units, true)
        expect(sum?.goodsTiyin).toBe(price * BigInt(bought[index]?.[1] ?? 0))
        expect((sum?.deliveryTiyin ?? -1n) >= 0n).toBe(true)
        refunds.push({ goodsTiyin: 0n, deliveryTiyin: 0n, ...sum, withDelivery: true })
      })
      expect(refunds.reduce((sum, refund) => sum + refund.deliveryTiyin, 0n)).toBe(deliveryTiyin)
    }),
  )
})

it('gives back what was paid for a line with a promo code, however its pieces are given back', () => {
  const pieces = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(pieces, fc.bigInt(1_000n, 9_000_000n), fc.bigInt(1n, 90n), (parts, price, percent) => {
      const quantity = parts.reduce((sum, part) => sum + part, 0)
      const paid = price * BigInt(quantity) - (price * BigInt(quantity) * percent) / 100n
      let [back, given] = [0, 0n]
      for (const part of parts) {
        const sold = { ...line('a', price, quantity, back), discountTiyin: price * BigInt(quantity) - paid }
        const parcel = { goodsTiyin: paid, deliveryTiyin: 0n, lines: [sold], refunds: [] }
        given += sumPartRefund(parcel, new Map([['a', part]]), false)?.goodsTiyin ?? 0n
        back += part
      }
      expect(given).toBe(paid)
    }),
  )
})
