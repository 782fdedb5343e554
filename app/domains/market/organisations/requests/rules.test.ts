import { expect, it } from 'vitest'
import { som } from '~/lib/money'
import { compareOffers, sumPrices } from './rules'

const lines = [
  { id: 'a', quantity: 3 },
  { id: 'b', quantity: 100_000 },
]

it('sums what has a price', () => {
  expect(sumPrices(lines, new Map([['a', som(12_500)]]))).toBe(som(37_500))
  const both = new Map([
    ['a', som(12_500)],
    ['b', som(99_999)],
  ])
  expect(sumPrices(lines, both)).toBe(som(9_999_937_500))
  expect(sumPrices(lines, new Map())).toBe(0n)
})

it('puts who offers most first, then who is cheaper', () => {
  const part = { pricedLines: 1, totalTiyin: 5n }
  const dear = { pricedLines: 2, totalTiyin: 20n }
  const cheap = { pricedLines: 2, totalTiyin: 10n }
  expect([part, dear, cheap].sort(compareOffers)).toEqual([cheap, dear, part])
  expect(compareOffers(dear, { ...dear })).toBe(0)
})
