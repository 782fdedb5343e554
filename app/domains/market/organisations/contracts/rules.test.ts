import fc from 'fast-check'
import { expect, it } from 'vitest'
import { advanceOf, comesToSum } from './rules'

it('an advance and its rest are the stage, whatever its sum', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), fc.integer({ min: 0, max: 50 }), (sum, percent) => {
      const advance = advanceOf(sum, percent)
      expect(advance * 100n <= sum * BigInt(percent)).toBe(true)
      expect((advance + 1n) * 100n > sum * BigInt(percent)).toBe(true)
    }),
  )
})

it('stages come to the sum to the tiyin', () => {
  const stages = [{ amountTiyin: 100n }, { amountTiyin: 201n }]
  expect(comesToSum(stages, 301n)).toBe(true)
  expect(comesToSum(stages, 300n)).toBe(false)
  expect(comesToSum([], 300n)).toBe(false)
})
