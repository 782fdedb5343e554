import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addToCart,
  getCart,
  getProduct,
  holdMs,
  listProducts,
  releaseCheckout,
  startCheckout,
} from '~/domains/market/index.server'
import { holdLimits } from '~/domains/market/rules'
import { listProductsInput } from '~/domains/market/schema'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { race } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { putRows } from '../ledger/open-database'
import { forgetHolds } from './forget-holds'
import { openShop, testNow } from './open-shop'
import {
  checkOut,
  contact,
  describeCheckout,
  fillCart,
  findProducts,
  guest,
  setStock,
  stockOf,
  system,
} from './purchase'

const script = fileURLToPath(new URL('./holder-child.ts', import.meta.url))
let test: TestDatabase
let product: { id: string; slug: string }

beforeAll(async () => {
  test = await openShop()
  const names = { nameUzLatn: 'x', nameUzCyrl: 'x', nameRu: 'x', nameEn: 'x' }
  const region = { soato: '1730', level: 'region', validFrom: testNow, ...names } as const
  await transaction(system, (tx) => tx.territory.create({ data: region }))
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  // Nothing is held by an earlier test.
  await forgetHolds(test)
  const [found] = await findProducts(1, 30)
  if (!found) throw new Error('no product')
  product = found
})

interface Who {
  phone?: string
  network?: string | null
  context?: Context
}

/** A new cart with so many, up to its last button. */
async function hold(quantity: number, { phone, network = null, context = guest }: Who = {}) {
  const input = await describeCheckout(await fillCart([product], quantity))
  const mine = phone ? { ...contact, phone } : input.contact
  return perform(context, startCheckout, { ...input, contact: mine, network })
}

const errorOf = (answer: Awaited<ReturnType<typeof hold>>) => (answer.ok ? 'held' : answer.error)

describe('what guests hold without paying', () => {
  it('is half of a product for one phone and one network, and leaves some for others whoever they are', async () => {
    const share = { ok: false, error: 'market.error.holdShare' }
    expect(await hold(16, { phone: '998900000001' })).toMatchObject({ ...share, details: { units: 15 } })
    expect(errorOf(await hold(15, { phone: '998900000001', network: '10.0.0.0/24' }))).toBe('held')
    expect(await hold(1, { phone: '998900000002', network: '10.0.0.0/24' })).toMatchObject({
      ok: false,
      error: 'market.error.holdShareUsed',
    })
    expect(await hold(10, { phone: '998900000003', network: '10.0.1.0/24' })).toMatchObject({
      ...share,
      details: { units: 9 },
    })
    expect(errorOf(await hold(9, { phone: '998900000003', network: '10.0.1.0/24' }))).toBe('held')
    expect(await stockOf(product.id)).toBe(6)
    const person: Context = { ...guest, personId: newId(), role: 'buyer' }
    expect(errorOf(await hold(6, { context: person }))).toBe('held')
  })

  it('is no part of the few that there are: one buyer may hold them all', async () => {
    await setStock(product.id, 2)
    expect(errorOf(await hold(2))).toBe('held')
  })

  it('is three checkouts at once, and not more than some in a day', async () => {
    const phone = '998900000007'
    const held = []
    for (let time = 0; time < 3; time++) held.push(await hold(1, { phone }))
    expect(held.map(errorOf)).toEqual(['held', 'held', 'held'])
    expect(errorOf(await hold(1, { phone }))).toBe('market.error.tooManyHolds')
    for (let time = 0; time < 9; time++) {
      const [last] = held.splice(-1)
      if (last?.ok)
        await perform(system, releaseCheckout, { checkoutId: last.value.checkoutId, move: 'cancel' })
      held.push(await hold(1, { phone }))
    }
    expect(errorOf(await hold(1, { phone }))).toBe('market.error.tooManyHolds')
    const [last] = held.splice(-1)
    if (last?.ok)
      await perform(system, releaseCheckout, { checkoutId: last.value.checkoutId, move: 'cancel' })
    expect(errorOf(await hold(1, { phone }))).toBe('market.error.tooManyLapsed')
    const tomorrow = { ...guest, now: () => new Date(testNow.getTime() + 25 * 3600_000) }
    expect(errorOf(await hold(1, { phone, context: tomorrow })), 'a day later').toBe('held')
  })

  it('is not used up by somebody elsewhere who types the same phone', async () => {
    const phone = '998900000011'
    const elsewhere = { phone, network: '10.9.0.0/24' }
    for (let time = 0; time < 3; time++) expect(errorOf(await hold(5, elsewhere))).toBe('held')
    expect(errorOf(await hold(1, elsewhere))).toBe('market.error.tooManyHolds')
    expect(errorOf(await hold(5, { phone, network: '10.9.1.0/24' })), 'her own').toBe('held')
  })

  it('of one network has its limits too, whatever phones are typed', async () => {
    const network = '10.8.0.0/24'
    await setStock(product.id, 1000)
    const some = await hold(1, { phone: '998900000012', network })
    if (!some.ok) throw new Error(some.error)
    await putRows(
      test,
      `insert into checkout select copy.* from checkout c, generate_series(2, $2::int) n,
         jsonb_populate_record(c, jsonb_build_object(
           'id', gen_random_uuid(), 'cart_id', gen_random_uuid(), 'key', gen_random_uuid(), 'n', n)) copy
       where c.id = $1`,
      [some.value.checkoutId, holdLimits.openOfNetwork],
    )
    expect(errorOf(await hold(1, { phone: '998900000013', network }))).toBe('market.error.tooManyHolds')
    expect(errorOf(await hold(1, { phone: '998900000013', network: '10.8.1.0/24' }))).toBe('held')
  })

  it('ends sooner than that of a buyer who signed in', async () => {
    const one = await hold(1)
    const person = await hold(1, { context: { ...guest, personId: newId(), role: 'buyer' } })
    if (!one.ok || !person.ok) throw new Error('both are held')
    expect(one.value.expiresAt.getTime()).toBeLessThan(person.value.expiresAt.getTime())
    expect(person.value.expiresAt.getTime()).toBe(testNow.getTime() + holdMs)
  })

  it('stays within its limit when two processes try at once', async () => {
    const tokens = await Promise.all(Array.from({ length: 10 }, () => fillCart([product], 2)))
    const tasks = [tokens.slice(0, 5), tokens.slice(5)].map((carts) => ({ carts, phone: '998900000009' }))
    const answers = (await race<string[]>(script, tasks)).flat()
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(3)
    expect(await stockOf(product.id)).toBe(24)
  })
})

it('tells others when what is held may come back, instead of "sold out"', async () => {
  await setStock(product.id, 1)
  const cart = await fillCart([product])
  const started = await hold(1)
  if (!started.ok) throw new Error(started.error)
  forgetCached('market')
  const until = started.value.expiresAt
  expect(await getProduct(product.slug, 'ru')).toMatchObject({ stock: 'reserved', reservedUntil: until })
  const list = await listProducts({ ...listProductsInput.parse({}), locale: 'ru' })
  expect(list.items.find(({ slug }) => slug === product.slug)).toMatchObject({ stock: 'reserved' })
  const line = (await getCart(cart, 'ru')).parcels[0]?.lines[0]
  expect(line).toMatchObject({ shortage: 'soldOut', reservedUntil: until })
  const reserved = { ok: false, details: { until: until.toISOString() } }
  expect(await checkOut(cart)).toMatchObject({ ...reserved, error: 'market.error.reservedNames' })
  const added = perform(guest, addToCart, { tokenHash: 'another', productId: product.id, quantity: 1 })
  expect(await added).toMatchObject({ ...reserved, error: 'market.error.reserved' })
  await perform(system, releaseCheckout, { checkoutId: started.value.checkoutId, move: 'cancel' })
  expect(await checkOut(cart)).toMatchObject({ ok: true })
})

describe('what the buyer saw', () => {
  const setPrice = (id: string, change: number) =>
    transaction(system, (tx) =>
      tx.product.update({ where: { id }, data: { priceTiyin: { increment: som(change) } } }),
    )

  it('is compared line by line: one price up and one down by as much is a change', async () => {
    const [one, two] = await findProducts(2)
    if (!one || !two) throw new Error('no products')
    const input = await describeCheckout(await fillCart([one, two]))
    await setPrice(one.id, 4_000)
    await setPrice(two.id, -4_000)
    const start = () => perform(guest, startCheckout, input)
    expect(await start()).toMatchObject({ error: 'market.error.priceChangedNames' })
    await setPrice(one.id, -4_000)
    await setPrice(two.id, 4_000)
    expect(await start()).toMatchObject({ ok: true })
  })

  it('is refused when the cart was changed in another tab', async () => {
    const cart = await fillCart([product])
    const input = await describeCheckout(cart)
    await perform(guest, addToCart, { tokenHash: cart, productId: product.id, quantity: 1 })
    expect(await perform(guest, startCheckout, input)).toMatchObject({
      error: 'market.error.cartChanged',
    })
  })
})
