import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addToCart,
  getCart,
  getOwnProduct,
  getOwnVariants,
  getProduct,
  listOwnProducts,
  listProducts,
  removeOptions,
  reportOnMarket,
  setOptions,
  setProductStatus,
  submitProductQuestion,
  updateProducts,
  updateVariants,
} from '~/domains/market/index.server'
import { listProductsInput, type ProductOption } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openShop } from './open-shop'
import { buy, fillCart, findProducts, guest, stockOf, system } from './purchase'

let test: TestDatabase
let seller: Context
let productId: string
let slug: string

beforeAll(async () => {
  test = await openShop()
  const [product] = await findProducts(1, 5)
  productId = product?.id ?? ''
  slug = product?.slug ?? ''
  await transaction(system, async (tx) => {
    for (const code of ['s', 'm', 'l', 'xl'])
      await tx.productTerm.create({
        data: {
          ...{ kind: 'size', code, position: 0 },
          ...{ nameUzLatn: code, nameUzCyrl: code, nameRu: code, nameEn: code },
        },
      })
    const { regionSoato: soato } = await tx.product.findUniqueOrThrow({ where: { id: productId } })
    const names = { nameUzLatn: soato, nameUzCyrl: soato, nameRu: soato, nameEn: soato }
    const validFrom = new Date('2021-01-01')
    await tx.territory.create({ data: { soato, level: 'region', ...names, validFrom } })
    const photo = { storageKey: 'p', width: 1200, height: 900, alt: {}, position: 0 }
    await tx.productPhoto.create({ data: { ...photo, id: newId(), productId } })
  })
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: product?.sellerId ?? null }
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

const words = (text: string) => ({ 'uz-Latn': text, 'uz-Cyrl': text, ru: text, en: text })
const sizes = (...keys: string[]): ProductOption[] => [
  { kind: 'size', names: {}, values: keys.map((key) => ({ key, names: words(key.toUpperCase()) })) },
]

const versionOf = async () => (await getOwnProduct(seller, productId))?.version ?? 0
const variants = async () => (await getOwnVariants(seller, { productId, locale: 'ru' }))?.variants ?? []

async function offer(...keys: string[]) {
  return perform(seller, setOptions, { productId, version: await versionOf(), options: sizes(...keys) })
}

/** Stock of every variant, in their order; null for what is not offered. */
async function count(stocks: (number | null)[], more: { article?: string; priceTiyin?: bigint } = {}) {
  const own = await variants()
  const rows = own.map(({ id, stock }, index) => ({
    ...{ id, seenStock: stock, photoId: null, isOffered: stocks[index] !== null },
    stock: stocks[index] ?? 0,
    article: index === 0 ? (more.article ?? null) : null,
    priceTiyin: index === 1 ? (more.priceTiyin ?? null) : null,
  }))
  return perform(seller, updateVariants, { productId, version: await versionOf(), rows })
}

describe('variants of a product', () => {
  it('are bought instead of it, each from its own stock', async () => {
    expect(await offer('s', 'm')).toMatchObject({ ok: true })
    expect(await count([3, 4], { priceTiyin: som(990_000) })).toMatchObject({ ok: true })
    forgetCached()
    const page = await getProduct(slug, 'ru')
    expect(page).toMatchObject({ units: 7, choice: { isFrom: true, chosen: null } })
    expect(await stockOf(productId)).toBe(0)
    const [s, m] = page?.choice?.variants ?? []
    expect(m?.priceTiyin).toBe(som(990_000))
    const tokenHash = 'a'.repeat(64)
    expect(await perform(guest, addToCart, { tokenHash, productId, quantity: 1 })).toMatchObject({
      error: 'market.error.notOnSale',
    })
    const order = await buy([{ id: s?.id ?? '' }])
    expect(await stockOf(s?.id ?? '')).toBe(2)
    expect(await stockOf(m?.id ?? '')).toBe(4)
    const line = await transaction(system, (tx) =>
      tx.orderLine.findFirstOrThrow({ where: { parcel: { orderId: order.orderId } } }),
    )
    expect(line.name).toMatch(/: S$/)
    // By its own name the page of the product is found, with it chosen.
    expect(await getProduct(s?.slug ?? '', 'ru')).toMatchObject({ slug, choice: { chosen: { id: s?.id } } })
  })

  it('are listed as one product, for its seller as for everybody', async () => {
    forgetCached()
    const listed = await listProducts({ ...listProductsInput.parse({}), locale: 'ru' })
    expect(listed.items.filter((item) => item.slug.startsWith(slug))).toMatchObject([{ slug, isFrom: true }])
    const own = await listOwnProducts(seller, { status: null, page: 1, locale: 'ru' })
    expect(own.products).toMatchObject([{ id: productId, stock: 6 }])
    const small = await listProducts({
      ...listProductsInput.parse({ chosen: { size: ['s'] } }),
      locale: 'ru',
    })
    expect(small.items.map((item) => item.slug)).toEqual([slug])
  })

  it('are found by a size only while there is some of it', async () => {
    await count([0, 4])
    forgetCached()
    const of = async (size: string) =>
      (await listProducts({ ...listProductsInput.parse({ chosen: { size: [size] } }), locale: 'ru' })).total
    expect([await of('s'), await of('m')]).toEqual([0, 1])
  })

  it('come on sale and go with their product', async () => {
    const [, m] = await variants()
    const cart = await fillCart([{ id: m?.id ?? '' }])
    await perform(seller, setProductStatus, { productId, move: 'hide' })
    expect((await getCart(cart, 'ru')).parcels[0]?.lines).toMatchObject([{ shortage: 'notOnSale' }])
    await perform(seller, setProductStatus, { productId, move: 'publish' })
    expect((await getCart(cart, 'ru')).parcels[0]?.lines).toMatchObject([{ shortage: null }])
  })

  it('follow the price of their product where they have none of their own', async () => {
    await count([2, 4], { priceTiyin: som(990_000) })
    const change = { kind: 'price', priceTiyin: som(50_000) } as const
    await perform(seller, updateProducts, { productIds: [productId], change })
    const prices = await transaction(system, (tx) =>
      tx.product.findMany({ where: { parentId: productId }, orderBy: { firstKey: 'desc' } }),
    )
    expect(prices.map(({ priceTiyin }) => priceTiyin)).toEqual([som(50_000), som(990_000)])
    const stock = { kind: 'stock', stock: 9 } as const
    expect(await perform(seller, updateProducts, { productIds: [productId], change: stock })).toMatchObject({
      error: 'market.error.several.stock',
    })
  })

  it('are retired, not lost, when a value is not offered any more, and come back as they were', async () => {
    const [s] = await variants()
    await offer('m', 'l')
    expect((await variants()).map(({ values }) => values)).toEqual([['M'], ['L']])
    expect(await stockOf(s?.id ?? '')).toBe(2)
    await offer('s', 'm')
    expect((await variants())[0]).toMatchObject({ id: s?.id, isOffered: true, stock: 2 })
  })

  it('are refused twice with one number, none at all, and in too great a number', async () => {
    const other = await transaction(system, (tx) =>
      tx.product.findFirstOrThrow({ where: { id: productId }, select: { sellerId: true } }),
    )
    expect(other.sellerId).toBe(seller.organisationId)
    expect(await count([null, null])).toMatchObject({ error: 'variants.error.none' })
    const many = Array.from({ length: 31 }, (_, index) => `k${index}`)
    expect(await offer(...many)).toMatchObject({ error: 'variants.error.tooMany' })
    const rows = (await variants()).map(({ id }) => ({
      ...{ id, isOffered: true, stock: 1, seenStock: 0, priceTiyin: null, photoId: null },
      article: 'A-1',
    }))
    expect(
      await perform(seller, updateVariants, { productId, version: await versionOf(), rows }),
    ).toMatchObject({ error: 'variants.error.articleTaken' })
  })

  it('are one change when two are sent at once', async () => {
    const version = await versionOf()
    const both = await Promise.all(
      [sizes('s', 'm', 'l'), sizes('s', 'm', 'xl')].map((options) =>
        perform(seller, setOptions, { productId, version, options }),
      ),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('are nobody else’s to change', async () => {
    const version = await versionOf()
    const stranger = { ...seller, organisationId: newId() }
    for (const command of [setOptions, removeOptions] as const)
      expect(await perform(stranger, command, { productId, version, options: sizes('s') })).toMatchObject({
        error: 'market.error.productNotFound',
      })
    expect(await getOwnVariants(stranger, { productId, locale: 'ru' })).toBeNull()
  })

  it('are neither asked about nor reported themselves: their product is', async () => {
    const asker = { ...system, role: 'citizen', personId: newId() }
    const { slug: ofVariant } = await transaction(system, (tx) =>
      tx.product.findFirstOrThrow({
        where: { parentId: productId, status: 'published' },
        select: { slug: true },
      }),
    )
    expect(
      await perform(asker, submitProductQuestion, { slug: ofVariant, text: 'Is it blue?' }),
    ).toMatchObject({
      error: 'market.error.productNotFound',
    })
    const report = { kind: 'product', reasonCode: 'other', text: null, network: null } as const
    expect(await perform(asker, reportOnMarket, { ...report, key: ofVariant })).toMatchObject({
      error: 'voices.error.notFound',
    })
    expect(await perform(asker, reportOnMarket, { ...report, key: slug })).toMatchObject({ ok: true })
  })

  it('leave the product as one, with nothing in stock', async () => {
    const [first] = await variants()
    await perform(seller, removeOptions, { productId, version: await versionOf() })
    forgetCached()
    expect(await getProduct(slug, 'ru')).toMatchObject({ choice: null, units: 0 })
    const cart = { tokenHash: 'b'.repeat(64), productId: first?.id ?? '', quantity: 1 }
    expect(await perform(guest, addToCart, cart)).toMatchObject({ error: 'market.error.notOnSale' })
  })
})

describe('the database itself', () => {
  it('refuses a variant of a variant, of another seller, or on sale by itself', async () => {
    const [one, other] = await findProducts(2)
    const row = await transaction(system, (tx) =>
      tx.product.findUniqueOrThrow({ where: { id: one?.id ?? '' } }),
    )
    const { options: _, ...columns } = row
    const put = (more: object) =>
      transaction(system, (tx) =>
        tx.product.create({
          data: { ...columns, id: newId(), slug: newId(), firstKey: 'z', secondKey: '', ...more },
        }),
      )
    await expect(put({ parentId: other?.id, status: 'draft' })).rejects.toThrow(/same seller/)
    await expect(put({ parentId: one?.id })).rejects.toThrow(/with its product/)
    const { id } = await put({ parentId: one?.id, status: 'draft' })
    await expect(put({ parentId: id, status: 'draft' })).rejects.toThrow(/same seller/)
    await expect(put({ parentId: one?.id, status: 'draft' })).rejects.toThrow(/unique|Unique/)
    await expect(
      transaction(system, (tx) =>
        tx.product.update({ where: { id: one?.id ?? '' }, data: { hasVariants: true } }),
      ),
    ).rejects.toThrow()
  })
})
