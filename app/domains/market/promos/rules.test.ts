import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldCode } from './fold-code'
import { findPromoObstacle, type PromoTerms, shareDiscount } from './rules'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const terms: PromoTerms = {
  ...{ percent: 10, amountTiyin: null, leastTiyin: 100_000n, productIds: [], stoppedAt: null },
  ...{ fromOn: day('2026-03-01'), untilOn: day('2026-03-21') },
}
const line = (productId: string, unitPriceTiyin: bigint, quantity = 1) => ({
  productId,
  unitPriceTiyin,
  quantity,
})

it('takes a code however it is typed', () => {
  for (const typed of ['navro20', ' NAVRO 20', 'NAVRO-20', 'ｎａｖｒｏ20'])
    expect(foldCode(typed)).toBe('NAVRO20')
  expect(foldCode('СОАТ'), 'in Cyrillic look-alikes').toBe('COAT')
  expect(foldCode('НАВРЎЗ'), 'what looks like nothing Latin stays').toBe('HABPЎЗ')
})

it('says what keeps a code from being used', () => {
  const goods = [line('a', 100_000n)]
  expect(findPromoObstacle(terms, goods, day('2026-02-28'))).toBe('notYet')
  expect(findPromoObstacle(terms, goods, day('2026-03-01'))).toBeNull()
  expect(findPromoObstacle(terms, goods, day('2026-03-21'))).toBeNull()
  expect(findPromoObstacle(terms, goods, day('2026-03-22'))).toBe('over')
  expect(findPromoObstacle({ ...terms, stoppedAt: day('2026-03-02') }, goods, day('2026-03-03'))).toBe('over')
  expect(findPromoObstacle(terms, [line('a', 99_900n)], day('2026-03-02'))).toBe('tooLittle')
  const chosen = { ...terms, productIds: ['b'] }
  expect(findPromoObstacle(chosen, goods, day('2026-03-02'))).toBe('notForThese')
  const variant = { ...line('b: red', 100_000n), parentId: 'b' }
  expect(findPromoObstacle(chosen, [variant], day('2026-03-02')), 'a variant is its product').toBeNull()
  const mixed = [line('a', 900_000n), line('b', 50_000n)]
  expect(findPromoObstacle(chosen, mixed, day('2026-03-02')), 'what it is not for does not count').toBe(
    'tooLittle',
  )
})

it('takes off exactly what it gives, and leaves every piece its price', () => {
  const goods = fc.array(fc.tuple(fc.bigInt(1_000n, 900_000n), fc.integer({ min: 1, max: 99 })), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(goods, fc.integer({ min: 1, max: 90 }), fc.boolean(), (bought, percent, isSum) => {
      const lines = bought.map(([som, quantity], index) => line(String(index), som * 100n, quantity))
      const sum = lines.reduce((all, one) => all + one.unitPriceTiyin * BigInt(one.quantity), 0n)
      const amountTiyin = isSum ? ((sum * BigInt(percent)) / 10_000n) * 100n : null
      const shares = shareDiscount({ ...terms, percent: isSum ? null : percent, amountTiyin }, lines)
      const off = [...shares.values()].reduce((all, one) => all + one, 0n)
      expect(off).toBe(((sum * BigInt(percent)) / 10_000n) * 100n)
      for (const { productId, unitPriceTiyin, quantity } of lines) {
        const share = shares.get(productId) ?? 0n
        expect(share % 100n).toBe(0n)
        expect(unitPriceTiyin * BigInt(quantity) - share).toBeGreaterThanOrEqual(100n * BigInt(quantity))
      }
    }),
  )
})
