import { describe, expect, it } from 'vitest'
import { som } from '~/lib/money'
import type { FacetKey } from './schema'
import { createShelf, estimate, findOnShelf, firstOfCategory, pickFromShelf, type RawShelved } from './shelf'

const product = (id: string, more: Partial<RawShelved> = {}): RawShelved => ({
  id,
  slug: id,
  category: 'carpets',
  parentCategory: 'home',
  region: '1703',
  seller: 'dilbar',
  priceTiyin: Number(som(10_000)),
  availability: 'now',
  leadDays: 5,
  longestMm: null,
  terms: [],
  ...more,
})

const shelf = createShelf([
  product('a', { priceTiyin: Number(som(50_000)) }),
  product('b', { category: 'toys', region: '1706', availability: 'toOrder' }),
  product('c', { seller: 'anvar', priceTiyin: Number(som(300_000)) }),
  product('d', { priceTiyin: Number(som(1_000)), availability: 'gone' }),
])
const all = { page: 1, chosen: {} }

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

describe('firstOfCategory', () => {
  it('is what the first page of its list shows', () => {
    const first = (category: string, most: number) =>
      firstOfCategory(shelf, category, most).map(({ id }) => id)
    for (const category of ['carpets', 'toys', 'home'])
      expect(first(category, 24)).toEqual(
        pickFromShelf(shelf, shelf.products, { page: 1, chosen: { category: [category] } }, 'newest').ids,
      )
    expect(first('home', 2)).toEqual(['a', 'b'])
    expect(first('glass', 24)).toEqual([])
  })
})

describe('estimate', () => {
  it('is what was found of a whole shelf, and two digits of what a sample stands for', () => {
    expect([0, 7, 123_456].map((found) => estimate(found, 1))).toEqual([0, 7, 123_456])
    expect([0, 1, 7, 1234].map((found) => estimate(found, 0.02))).toEqual([0, 50, 350, 62_000])
  })
})

describe('pickFromShelf', () => {
  const pick = (
    filters: Partial<Parameters<typeof pickFromShelf>[2]>,
    sort: 'newest' | 'cheapest' | 'dearest' = 'newest',
  ) => pickFromShelf(shelf, shelf.products, { ...all, ...filters }, sort)
  const counts = ({ count }: ReturnType<typeof pick>, facet: FacetKey, codes: string[]) =>
    codes.map((code) => count(facet, code))

  it('leaves a facet’s own filter out of its counts, and obeys all the others', () => {
    const picked = pick({ chosen: { category: ['carpets'], availability: ['now'] } })
    expect(picked.ids).toEqual(['a', 'c'])
    expect(counts(picked, 'category', ['carpets', 'toys', 'home'])).toEqual([2, 0, 2])
    expect(counts(picked, 'region', ['1703', '1706'])).toEqual([2, 0])
    expect(counts(picked, 'availability', ['now', 'toOrder'])).toEqual([2, 0])
  })

  it('takes values of one facet as alternatives, and facets together', () => {
    const rows = [
      product('1', { terms: ['material:wool', 'colour:red'], leadDays: 2, longestMm: 150 }),
      product('2', { terms: ['material:silk', 'colour:red'], leadDays: 9, longestMm: 151 }),
      product('3', { terms: ['material:clay', 'colour:blue'], longestMm: 2000, parentCategory: null }),
    ]
    const own = createShelf(rows)
    const chosen = { material: ['wool', 'silk'], colour: ['red'] }
    const picked = pickFromShelf(own, own.products, { ...all, chosen }, 'newest')
    expect(picked.ids).toEqual(['1', '2'])
    // What would be there with the other colour, and with the other material.
    expect(counts(picked, 'colour', ['red', 'blue'])).toEqual([2, 0])
    expect(counts(picked, 'material', ['wool', 'silk', 'clay'])).toEqual([1, 1, 0])
    expect(counts(picked, 'ready', ['3', '7', '14'])).toEqual([1, 1, 2])
    expect(counts(picked, 'span', ['15', '30', 'over'])).toEqual([1, 1, 0])
    const ofParent = pickFromShelf(own, own.products, { ...all, chosen: { category: ['home'] } }, 'newest')
    expect(ofParent.ids).toEqual(['1', '2'])
    const ofNothing = pickFromShelf(own, own.products, { ...all, chosen: { size: ['xl'] } }, 'newest')
    expect(ofNothing.total).toBe(0)
    expect(counts(ofNothing, 'material', ['wool'])).toEqual([0])
  })

  it('counts a price in one step, and obeys typed bounds in every count', () => {
    const picked = pick({})
    expect(counts(picked, 'price', ['0', '50000', '100000', '250000'])).toEqual([2, 1, 0, 1])
    expect(pick({ chosen: { price: ['50000', '250000'] } }).ids).toEqual(['a', 'c'])
    const bound = pick({ minTiyin: som(50_000), maxTiyin: som(100_000) })
    expect(bound.ids).toEqual(['a'])
    expect(counts(bound, 'price', ['0', '50000', '250000'])).toEqual([0, 1, 0])
  })

  it('sends on no day what is gone', () => {
    const gone = createShelf([product('d', { availability: 'gone', leadDays: 1 })])
    expect(pickFromShelf(gone, gone.products, all, 'newest').count('ready', '3')).toBe(0)
  })

  it('sorts by price with what is gone at the end, and does not touch the shelf', () => {
    expect(pick({}, 'cheapest').ids).toEqual(['b', 'a', 'c', 'd'])
    expect(pick({}, 'dearest').ids).toEqual(['c', 'a', 'b', 'd'])
    expect(shelf.products.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('answers the last page for any behind it, and an empty one for nothing', () => {
    const many = createShelf(Array.from({ length: 49 }, (_, at) => product(String(at))))
    expect(pickFromShelf(many, many.products, { ...all, page: 3 }, 'newest').ids).toEqual(['48'])
    expect(pickFromShelf(many, many.products, { ...all, page: 99_999 }, 'newest').ids).toEqual(['48'])
    expect(pickFromShelf(many, [], all, 'newest')).toMatchObject({ ids: [], total: 0 })
  })

  it('shows one seller’s things', () => {
    expect(pick({ seller: 'anvar' })).toMatchObject({ total: 1 })
  })
})
