import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSimilar, getProduct, listCategories, listProducts } from '~/domains/market/index.server'
import { closeDatabase } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openMarket } from './open-market'

let test: TestDatabase

beforeAll(async () => {
  test = await openMarket()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const all = { q: '', page: 1, locale: 'uz-Latn' }

describe('listProducts', () => {
  it('counts what it lists', async () => {
    const list = await listProducts(all)
    expect(list.total).toBe(400)
    expect(list.items).toHaveLength(24)
    expect(list.pages).toBe(17)
    const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0)
    expect(list.facets.categories).toHaveLength(12)
    expect(sum(list.facets.categories)).toBe(400)
    expect(sum(list.facets.regions)).toBe(400)
    expect(list.facets.regions).toHaveLength(14)
    // A price on the border of two steps counts in both.
    expect(sum(list.facets.prices)).toBeGreaterThanOrEqual(400)
  })

  it('shows every product once over all pages', async () => {
    const slugs = new Set<string>()
    for (let page = 1; page <= 17; page++) {
      for (const { slug } of (await listProducts({ ...all, page })).items) slugs.add(slug)
    }
    expect(slugs.size).toBe(400)
  })

  it('leaves a facet’s own filter out of its counts', async () => {
    const list = await listProducts({ ...all, category: 'ceramics', region: '1730' })
    const ceramics = list.facets.categories.find(({ code }) => code === 'ceramics')
    expect(ceramics?.count).toBe(list.total)
    const elsewhere = list.facets.regions.filter(({ soato, count }) => soato !== '1730' && count > 0)
    expect(elsewhere.length).toBeGreaterThan(2)
    expect(list.items.every(({ regionSoato }) => regionSoato === '1730')).toBe(true)
  })

  it('obeys price and availability, and every bucket agrees with its list', async () => {
    const list = await listProducts({ ...all, availability: 'now', sort: 'cheapest' })
    expect(list.total).toBe(list.facets.availability.now)
    for (const { minTiyin, maxTiyin, count } of list.facets.prices) {
      const bucket = await listProducts({
        ...all,
        availability: 'now',
        minTiyin,
        ...(maxTiyin ? { maxTiyin } : {}),
      })
      expect(bucket.total).toBe(count)
    }
    const prices = list.items.map(({ priceTiyin }) => priceTiyin)
    expect(prices).toEqual([...prices].sort((a, b) => (a < b ? -1 : 1)))
  })

  it('finds nothing for what holds no word', async () => {
    for (const q of ['2', 'a', '!', '*', '\\', '😀'])
      expect((await listProducts({ ...all, q })).total, q).toBe(0)
  })

  it('shows the last page for any behind it', async () => {
    const last = await listProducts({ ...all, page: 17 })
    for (const page of [18, 500, 99_999]) expect(await listProducts({ ...all, page })).toEqual(last)
  })

  it('names products in the best language and says which', async () => {
    const russian = await listProducts({ ...all, locale: 'ru', category: 'carpets', page: 1 })
    for (const { name } of russian.items) expect(name.text).not.toBe('')
    expect(new Set(russian.items.map(({ name }) => name.lang)).size).toBeGreaterThan(1)
    expect(russian.facets.categories[0]?.name).toBe('Сюзане и вышивка')
  })
})

describe('a product', () => {
  it('is whole on its page and has neighbours', async () => {
    const { items } = await listProducts({ ...all, category: 'toys' })
    const slug = items[0]?.slug ?? ''
    const product = await getProduct(slug, 'en')
    expect(product).toMatchObject({ slug, category: { code: 'toys', name: 'Wooden toys' } })
    expect(product?.seller.about.text).toMatch(/^(We|A wheel)/)
    expect(product?.photos.length).toBeGreaterThan(0)
    const similar = await findSimilar({ slug, categoryCode: 'toys' }, 'en')
    expect(similar).toHaveLength(4)
    expect(similar.map((card) => card.slug)).not.toContain(slug)
  })

  it('is not found when it is hidden, a draft, or not there', async () => {
    expect(await getProduct('no-such-thing', 'en')).toBeNull()
  })

  it('is counted in its category', async () => {
    const categories = await listCategories('ru')
    expect(categories.reduce((sum, { count }) => sum + count, 0)).toBe(400)
    expect(categories.every(({ photoKey }) => photoKey)).toBe(true)
  })
})
