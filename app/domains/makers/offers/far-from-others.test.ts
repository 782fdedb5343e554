import { expect, test } from 'vitest'
import { findFarMedian, medianOf } from './far-from-others'

test('the median is a price that somebody asks', () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([5n, 1n, 3n])).toBe(3n)
  expect(medianOf([4n, 1n, 3n, 2n])).toBe(2n)
})

test('a price is far when it is more than so many percent from the median of three others', () => {
  const others = [90n, 100n, 110n]
  expect(findFarMedian(150n, others, 50n)).toBeNull()
  expect(findFarMedian(151n, others, 50n)).toBe(100n)
  expect(findFarMedian(50n, others, 50n)).toBeNull()
  expect(findFarMedian(49n, others, 50n)).toBe(100n)
  expect(findFarMedian(1000n, [100n, 100n], 50n)).toBeNull()
})
