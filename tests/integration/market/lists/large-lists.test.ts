import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pickFromDatabase } from '~/domains/market/catalogue/pick-from-database.server'
import { pickBy } from '~/domains/market/catalogue/pick-products.server'
import type { Chosen, ProductSort } from '~/domains/market/catalogue/schema'
import { pickFromShelf, type Shelf } from '~/domains/market/catalogue/shelf'
import { readSample, readWhole } from '~/domains/market/catalogue/shelf.server'
import { som } from '~/lib/money'
import { closeDatabase, database } from '~/platform/db.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { openMarket } from '../open-market'

let test: TestDatabase
let whole: Shelf

beforeAll(async () => {
  test = await openMarket()
  whole = await readWhole()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const narrowed: { chosen?: Chosen; seller?: string; minTiyin?: bigint; maxTiyin?: bigint }[] = [
  {},
  { chosen: { category: ['ceramics'] } },
  { chosen: { category: ['home', 'toys'] } },
  { chosen: { region: ['1730', '1706'], availability: ['now'] } },
  { chosen: { availability: ['toOrder'], ready: ['7', '14'] } },
  { chosen: { ready: ['3'] } },
  { chosen: { price: ['50000', '1000000'] } },
  { chosen: { span: ['15', 'over'] } },
  { chosen: { span: ['30'], material: ['cotton', 'silk'], colour: ['red'] } },
  { chosen: { school: ['rishton'], accessibility: ['easy-grip'] } },
  { chosen: { size: ['s'] } },
  { minTiyin: som(50_000), maxTiyin: som(90_000) },
  { seller: 'alisher-sopol' },
]

describe('pickFromDatabase', () => {
  it.each(narrowed)('finds what the shelf holds, in its order (%#)', async (given) => {
    const filters = { page: 1, chosen: {}, ...given }
    for (const sort of ['newest', 'cheapest', 'dearest'] satisfies ProductSort[]) {
      const picked = pickFromShelf(whole, whole.products, filters, sort)
      const counted = await pickFromDatabase({ filters, sort, isFew: true })
      expect(counted.total).toBe(picked.total)
      for (const { ids } of [counted, await pickFromDatabase({ filters, sort, isFew: false })]) {
        // Equal prices may stand in another order.
        expect(await pricesOf(ids)).toEqual(await pricesOf(picked.ids))
        if (sort === 'newest') expect(ids).toEqual(picked.ids)
      }
    }
  })

  it('turns pages without showing anything twice', async () => {
    const ids = new Set<string>()
    for (let page = 1; page <= 17; page++) {
      const filters = { page, chosen: {} }
      for (const id of (await pickFromDatabase({ filters, sort: 'dearest', isFew: false })).ids) ids.add(id)
    }
    expect(ids.size).toBe(whole.products.length)
  })
})

describe('a shelf that is a sample', () => {
  it('holds the same products every time, and says about how many there are', async () => {
    const [one, other] = [await sampleOf(100), await sampleOf(100)]
    expect(await readSample(400)).toBeNull()
    expect(one.products).toHaveLength(100)
    expect(other.products.map(({ id }) => id)).toEqual(one.products.map(({ id }) => id))
    expect(whole.share).toBe(1)
    expect(100 / one.share).toBeGreaterThan(300)
    expect(100 / one.share).toBeLessThan(530)
  })

  it('counts exactly what it has but few of, and lists it as the whole one does', async () => {
    const sample = await sampleOf(100)
    const filters = { page: 1, chosen: { category: ['ceramics'] } }
    const exact = await pickBy(whole, { filters, sort: 'newest', find: null })
    const picked = await pickBy(sample, { filters, sort: 'newest', find: null })
    expect(picked).toMatchObject({ ids: exact.ids, total: exact.total, pages: exact.pages, first: null })
    expect(picked).toMatchObject({ isTotalAbout: false, areCountsAbout: true })
    expect(exact).toMatchObject({ isTotalAbout: false, areCountsAbout: false })
  })

  it('lists what a search found, also what is not in it', async () => {
    const sample = await sampleOf(10)
    const hits = whole.products
      .slice(0, 60)
      .map(({ id }, at) => ({ kind: 'product' as const, ref: id, score: 1 - at / 100 }))
    const find = () => ({ hits, total: hits.length })
    const asked = { filters: { page: 2, chosen: {} }, sort: 'relevance', find } as const
    const exact = await pickBy(whole, asked)
    expect(await pickBy(sample, asked)).toMatchObject({ ids: exact.ids, total: 60, isTotalAbout: false })
    expect(await pickBy(sample, { ...asked, find: () => ({ hits: [], total: 0 }) })).toMatchObject({
      ids: [],
      total: 0,
      isTotalAbout: false,
    })
  })
})

async function sampleOf(size: number): Promise<Shelf> {
  const sample = await readSample(size)
  if (!sample) throw new Error('there is more')
  return sample
}

async function pricesOf(ids: readonly string[]): Promise<bigint[]> {
  const rows = await database().product.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, priceTiyin: true },
  })
  return ids.map((id) => rows.find((row) => row.id === id)?.priceTiyin ?? 0n)
}
