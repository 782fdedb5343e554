import { expect, it } from 'vitest'
import { typedSom } from './money'

it.each([
  [0n, '0'],
  [120_000_00n, '120000'],
  [1_50n, '1.50'],
  [5n, '0.05'],
])('a sum is typed as people do: %s', (tiyin, typed) => {
  expect(typedSom(tiyin)).toBe(typed)
})
