import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addToCart,
  deleteInterest,
  getShopStatistics,
  noteSeen,
  recordInterest,
  writeNoted,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { addDays, dayOf, isoDayOf } from '~/platform/clock.server'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { asSuperuser, putRows } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import { buy, findProducts, guest, system } from '../purchase'

let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let other: { id: string; slug: string; sellerId: string }
let seller: Context

beforeAll(async () => {
  test = await openShop()
  const [first, second] = await findProducts(2)
  if (!first || !second) throw new Error('too few products')
  product = first
  other = second
  seller = { ...system, personId: newId(), role: 'artisan', organisationId: product.sellerId }
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

beforeEach(async () => {
  await writeNoted()
  await transaction(system, (tx) => tx.productInterest.deleteMany())
})

const asOwner = (sql: string) => asSuperuser(test, (client) => client.query(sql))

const counted = () =>
  transaction(system, (tx) =>
    tx.productInterest.findMany({
      orderBy: [{ productId: 'asc' }, { day: 'asc' }],
      select: { productId: true, day: true, seen: true, carted: true },
    }),
  )

const ask = (by: Context, productId: string | null = null, weekFrom: string | null = null) =>
  getShopStatistics(by, { locale: 'ru', productId, weekFrom })

const today = dayOf(testNow)
const one = (slug: string, seen: number, carted = 0, day = isoDayOf(testNow)) => ({ slug, day, seen, carted })

describe('what is looked at', () => {
  it('is written together, a row a product and day', async () => {
    for (const slug of [product.slug, product.slug, other.slug, 'no-such-product']) noteSeen(slug, testNow)
    // Half past midnight in Tashkent: the next day.
    noteSeen(product.slug, new Date('2026-11-21T19:30:00Z'))
    expect(await counted(), 'nothing is written with the page').toEqual([])
    await writeNoted()
    await writeNoted()
    const ofProduct = (await counted()).filter(({ productId }) => productId === product.id)
    expect(ofProduct.map(({ day, seen }) => [isoDayOf(day), seen])).toEqual([
      ['2026-11-21', 2],
      ['2026-11-22', 1],
    ])
    expect(await counted()).toHaveLength(3)
  })

  it('is noted still when it cannot be written', async () => {
    noteSeen(product.slug, testNow)
    await asOwner('alter table product_interest add constraint never check (seen = 0) not valid')
    await expect(writeNoted()).rejects.toThrow()
    await asOwner('alter table product_interest drop constraint never')
    await writeNoted()
    expect(await counted()).toMatchObject([{ seen: 1 }])
  })

  it('counts once when it is put into a cart, and not when more of it is', async () => {
    const tokenHash = hashToken(randomToken())
    const add = () => perform(guest, addToCart, { tokenHash, productId: product.id, quantity: 1 })
    expect(await add()).toMatchObject({ ok: true })
    expect(await add()).toMatchObject({ ok: true })
    const tooMany = { tokenHash: hashToken(randomToken()), productId: product.id, quantity: 900 }
    expect(await perform(guest, addToCart, tooMany)).toMatchObject({ ok: false })
    await writeNoted()
    expect(await counted()).toMatchObject([{ productId: product.id, seen: 0, carted: 1 }])
  })

  it('adds up when several processes write at once', async () => {
    const batches = [product, other].map(({ slug }) => one(slug, 1))
    await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        perform(system, recordInterest, at % 2 ? batches : [...batches].reverse()),
      ),
    )
    expect((await counted()).map(({ seen }) => seen)).toEqual([12, 12])
  })
})

describe('the page of a shop', () => {
  it('says by week and product what was seen, put into carts and sold', async () => {
    const lastWeek = isoDayOf(addDays(today, -7))
    await buy([product])
    await writeNoted()
    await perform(system, recordInterest, [
      one(product.slug, 5),
      one(product.slug, 9, 2, lastWeek),
      one(other.slug, 40),
    ])
    const { priceTiyin } = await transaction(system, (tx) =>
      tx.product.findUniqueOrThrow({ where: { id: product.id } }),
    )
    const found = await ask(seller)
    expect(found?.weeks).toHaveLength(12)
    expect(found?.weeks.slice(-2)).toEqual([
      { fromOn: new Date('2026-11-09T00:00:00Z'), seen: 9, carted: 2, sold: 0, goodsTiyin: 0n },
      { fromOn: new Date('2026-11-16T00:00:00Z'), seen: 5, carted: 1, sold: 1, goodsTiyin: priceTiyin },
    ])
    expect(found?.products).toMatchObject([{ id: product.id, seen: 14, carted: 3, sold: 1 }])
    expect((await ask(seller, null, '2026-11-09'))?.products).toMatchObject([{ seen: 9, sold: 0 }])
    expect(await ask(seller, other.id, '2026-11-10'), 'not hers, and no Monday').toMatchObject({
      productId: null,
      weekFrom: null,
    })
    expect(priceTiyin).toBeGreaterThan(som(1))
  })

  it('counts a variant for its product', async () => {
    const variant = newId()
    await putRows(
      test,
      `insert into product (id, slug, seller_id, category_code, region_soato, price_tiyin, availability, stock, lead_days,
         weight_grams, status, parent_id, first_key, second_key, updated_at)
       select '${variant}', slug || '-v', seller_id, category_code, region_soato, price_tiyin, availability, 3, lead_days,
         weight_grams, status, id, 'a', '', updated_at from product where id = '${other.id}'`,
      [],
    )
    await perform(system, recordInterest, [one(`${other.slug}-v`, 0, 1), one(other.slug, 3)])
    expect(await counted()).toMatchObject([{ productId: other.id, seen: 3, carted: 1 }])
  })
})

describe('the database', () => {
  it('shows the numbers to the seller and the portal alone, and lets the portal write alone', async () => {
    await perform(system, recordInterest, [one(product.slug, 5), one(other.slug, 7)])
    const seenBy = (by: Context) => transaction(by, (tx) => tx.productInterest.findMany())
    expect(await seenBy(seller)).toMatchObject([{ productId: product.id }])
    for (const role of ['anonymous', 'citizen', 'administrator', 'buyer_staff'] as const)
      expect(await seenBy({ ...seller, role }), role).toEqual([])
    await expect(perform(seller, recordInterest, [one(product.slug, 1000, 0, '2026-11-01')])).rejects.toThrow(
      /row-level security/,
    )
    expect(
      await transaction(seller, (tx) => tx.productInterest.updateMany({ data: { seen: 1000 } })),
    ).toEqual({
      count: 0,
    })
    await expect(perform(system, recordInterest, [one(product.slug, -9)])).rejects.toThrow(
      /product_interest_counts/,
    )
  })

  it('forgets days when their term is over', async () => {
    const day = (ago: number) => isoDayOf(addDays(today, -ago))
    await perform(
      system,
      recordInterest,
      [181, 182, 400].map((ago) => one(product.slug, 1, 0, day(ago))),
    )
    expect(await perform(system, deleteInterest)).toEqual({ days: 2 })
    expect((await counted()).map((row) => isoDayOf(row.day))).toEqual([day(181)])
  })
})
