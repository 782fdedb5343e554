import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findSimilar,
  getCategory,
  getProduct,
  listCategories,
  listProducts,
} from '~/domains/market/index.server'
import { type Chosen, type FacetKey, facetKeys, type ProductList } from '~/domains/market/schema'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openMarket } from './open-market'
import { system } from './purchase'

let test: TestDatabase

beforeAll(async () => {
  test = await openMarket()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const all = { q: '', page: 1, locale: 'uz-Latn' }

const valuesOf = (list: ProductList, key: FacetKey) =>
  list.facets.find((facet) => facet.key === key)?.values ?? []
const countOf = (list: ProductList, key: FacetKey, code: string) =>
  valuesOf(list, key).find((value) => value.code === code)?.count ?? 0

describe('listProducts', () => {
  it('counts what it lists', async () => {
    const list = await listProducts(all)
    expect(list.total).toBe(400)
    expect(list.items).toHaveLength(24)
    expect(list.pages).toBe(17)
    const sum = (key: FacetKey) => valuesOf(list, key).reduce((total, { count }) => total + count, 0)
    const inner = valuesOf(list, 'category').filter(({ parent }) => parent)
    expect(inner).toHaveLength(12)
    expect(inner.reduce((total, { count }) => total + count, 0)).toBe(400)
    expect(valuesOf(list, 'category')).toHaveLength(15)
    expect(sum('region')).toBe(400)
    expect(valuesOf(list, 'region')).toHaveLength(14)
    expect(sum('price')).toBe(400)
  })

  it('shows every product once over all pages', async () => {
    const slugs = new Set<string>()
    for (let page = 1; page <= 17; page++) {
      for (const { slug } of (await listProducts({ ...all, page })).items) slugs.add(slug)
    }
    expect(slugs.size).toBe(400)
  })

  it('leaves a facet’s own filter out of its counts', async () => {
    const list = await listProducts({ ...all, chosen: { category: ['ceramics'], region: ['1730'] } })
    expect(countOf(list, 'category', 'ceramics')).toBe(list.total)
    const elsewhere = valuesOf(list, 'region').filter(({ code, count }) => code !== '1730' && count > 0)
    expect(elsewhere.length).toBeGreaterThan(2)
    expect(list.items.every(({ regionSoato }) => regionSoato === '1730')).toBe(true)
  })

  it('says of every value of every facet what the list with it has', async () => {
    const chosen: Chosen = { material: ['silk', 'cotton'], availability: ['now'] }
    const list = await listProducts({ ...all, chosen })
    expect(list.total).toBeGreaterThan(0)
    for (const key of facetKeys)
      for (const { code, count } of valuesOf(list, key)) {
        const one = await listProducts({ ...all, chosen: { ...chosen, [key]: [code] } })
        expect(one.total, `${key} ${code}`).toBe(count)
      }
    const prices = (await listProducts({ ...all, chosen, sort: 'cheapest' })).items.map(
      ({ priceTiyin }) => priceTiyin,
    )
    expect(prices).toEqual([...prices].sort((a, b) => (a < b ? -1 : 1)))
  }, 60_000)

  it('takes a category with those in it, and the inner one where both are chosen', async () => {
    const home = await listProducts({ ...all, chosen: { category: ['home'] } })
    expect(home.total).toBe(countOf(await listProducts(all), 'category', 'home'))
    const both = await listProducts({ ...all, chosen: { category: ['home', 'ceramics'] } })
    const inner = await listProducts({ ...all, chosen: { category: ['ceramics'] } })
    expect(both.total).toBe(inner.total)
    expect(home.total).toBeGreaterThan(inner.total)
  })

  it('leaves out what there is not, and says so', async () => {
    const list = await listProducts({ ...all, chosen: { category: ['nothing'], colour: ['red', 'ultra'] } })
    expect(list.unknown).toEqual(['category', 'colour'])
    expect(list.total).toBe(countOf(await listProducts(all), 'colour', 'red'))
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
    const russian = await listProducts({ ...all, locale: 'ru', chosen: { category: ['carpets'] } })
    for (const { name } of russian.items) expect(name.text).not.toBe('')
    expect(new Set(russian.items.map(({ name }) => name.lang)).size).toBeGreaterThan(1)
    expect(valuesOf(russian, 'category')[1]?.name).toBe('Сюзане и вышивка')
  })
})

describe('a product', () => {
  it('is whole on its page and has neighbours', async () => {
    const { items } = await listProducts({ ...all, chosen: { category: ['toys'] } })
    const slug = items[0]?.slug ?? ''
    const product = await getProduct(slug, 'en')
    expect(product).toMatchObject({
      slug,
      category: { code: 'toys', name: 'Wooden toys', parent: { code: 'gifts', name: 'Toys and gifts' } },
    })
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
    const tops = categories.filter(({ parent }) => parent === null)
    expect(tops.map(({ code }) => code)).toEqual(['home', 'clothing', 'gifts'])
    expect(tops.reduce((sum, { count }) => sum + count, 0)).toBe(400)
    expect(categories.every(({ photoKey }) => photoKey)).toBe(true)
  })
})

describe('the tree of categories', () => {
  it('says of each what stands in it and in what it stands', async () => {
    const top = await getCategory('gifts', 'en')
    expect(top).toMatchObject({ name: 'Toys and gifts', parent: null })
    expect(top?.children.map(({ code }) => code)).toEqual(['toys', 'dolls', 'paper'])
    expect(top?.about.text).toMatch(/^For a child/)
    expect((await getCategory('toys', 'ru'))?.parent).toEqual({ code: 'gifts', name: 'Игрушки и подарки' })
    expect(await getCategory('no-such', 'ru')).toBeNull()
  })

  it('has two levels, whoever writes it', async () => {
    const put = (code: string, parentCode: string) =>
      transaction(system, (tx) => tx.category.update({ where: { code }, data: { parentCode } }))
    await expect(put('dolls', 'toys')).rejects.toThrow()
    await expect(put('gifts', 'home')).rejects.toThrow()
    await expect(put('toys', 'toys')).rejects.toThrow()
  })
})
