import { expect, it } from 'vitest'
import { shareOf } from './benefit-sums'

it('counts a share in whole thousands of soʻm', () => {
  expect(shareOf(71_500_000n, 100n)).toBe(71_500_000n)
  expect(shareOf(71_500_000n, 35n)).toBe(25_000_000n)
  expect(shareOf(71_500_000n, 60n)).toBe(42_900_000n)
  expect(shareOf(127_100_000n, 0n)).toBe(0n)
})
