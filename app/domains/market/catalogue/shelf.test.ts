import { describe, expect, it } from 'vitest'
import { som } from '~/lib/money'
import { createShelf, findOnShelf, pickFromShelf, type ShelvedProduct } from './shelf'

const product = (id: string, more: Partial<ShelvedProduct> = {}): ShelvedProduct => ({
  id,
  slug: id,
  category: 'carpets',
  region: '1703',
  seller: 'dilbar',
  priceTiyin: Number(som(10_000)),
  availability: 'now',
  ...more,
})

const shelf = createShelf([
  product('a', { priceTiyin: Number(som(50_000)) }),
  product('b', { category: 'toys', region: '1706', availability: 'toOrder' }),
  product('c', { seller: 'anvar', priceTiyin: Number(som(300_000)) }),
  product('d', { priceTiyin: Number(som(1_000)), availability: 'gone' }),
])
const all = { page: 1 }

describe('findOnShelf', () => {
  const hits = [
    { ref: 'draft', score: 2 },
    { ref: 'c', score: 0.5 },
    { ref: 'b', score: 0.9 },
    { ref: 'a', score: 0.5 },
  ]

  it('leaves out what is not on sale, and keeps the order of the shelf among equals', () => {
    expect(findOnShelf(shelf, hits, true).map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(findOnShelf(shelf, hits, false).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

describe('pickFromShelf', () => {
  it('leaves a facet’s own filter out of its counts', () => {
    const picked = pickFromShelf(
      shelf.products,
      { ...all, category: 'carpets', availability: 'now' },
      'newest',
    )
    expect(picked.ids).toEqual(['a', 'c'])
    expect(picked.categories).toEqual(new Map([['carpets', 2]]))
    expect(picked.regions).toEqual(new Map(Object.entries({ 1703: 2, 1706: 0 })))
    expect(picked.availability).toEqual({ now: 2, toOrder: 0 })
  })

  it('counts a price on a border in both steps, as it is found by both', () => {
    const { prices } = pickFromShelf(shelf.products, all, 'newest')
    expect(prices).toEqual([3, 1, 0, 1, 0, 0])
    const range = { minTiyin: som(50_000), maxTiyin: som(100_000) }
    expect(pickFromShelf(shelf.products, { ...all, ...range }, 'newest').ids).toEqual(['a'])
  })

  it('sorts by price with what is gone at the end, and does not touch the shelf', () => {
    expect(pickFromShelf(shelf.products, all, 'cheapest').ids).toEqual(['b', 'a', 'c', 'd'])
    expect(pickFromShelf(shelf.products, all, 'dearest').ids).toEqual(['c', 'a', 'b', 'd'])
    expect(shelf.products.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('answers the last page for any behind it, and an empty one for nothing', () => {
    const many = Array.from({ length: 49 }, (_, at) => product(String(at)))
    expect(pickFromShelf(many, { page: 3 }, 'newest').ids).toEqual(['48'])
    expect(pickFromShelf(many, { page: 99_999 }, 'newest').ids).toEqual(['48'])
    expect(pickFromShelf([], all, 'newest')).toMatchObject({ ids: [], total: 0 })
  })

  it('shows one seller’s things', () => {
    expect(pickFromShelf(shelf.products, { ...all, seller: 'anvar' }, 'newest')).toMatchObject({ total: 1 })
  })
})
