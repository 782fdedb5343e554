import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addToCart,
  askSellerReview,
  askToPutBack,
  decideSeller,
  findAskingSellers,
  findDeskProducts,
  getOwnProduct,
  getOwnSeller,
  getProduct,
  getSellerDesk,
  keepDownProduct,
  putBackProduct,
  setProductStatus,
  shipParcel,
  takeDownProduct,
} from '~/domains/market/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { makePerson } from '../administration/scene'
import { openShop, testNow } from './open-shop'
import { buy, checkOut, complete, fillCart, findProducts, guest, system } from './purchase'

let test: TestDatabase
let product: { id: string; slug: string; sellerId: string }
let seller: Context
let desk: Context

const as = (personId: string | null, role: string, organisationId: string | null = null): Context => ({
  personId,
  role,
  organisationId,
  now: () => testNow,
  requestId: crypto.randomUUID(),
})
const reason = 'Rasm boshqa buyumniki.'

beforeAll(async () => {
  test = await openShop()
  const names = { nameUzLatn: 'x', nameUzCyrl: 'x', nameRu: 'x', nameEn: 'x' }
  await transaction(system, async (tx) => {
    for (const soato of ['1730', '1706', '1733', '1726'])
      await tx.territory.create({ data: { soato, level: 'region', validFrom: testNow, ...names } })
    const photo = { storageKey: 'x', width: 1, height: 1, alt: {}, position: 0 }
    for (const { id: productId } of await tx.product.findMany({ select: { id: true } }))
      await tx.productPhoto.create({ data: { id: crypto.randomUUID(), productId, ...photo } })
  })
})
afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})
beforeEach(async () => {
  const [found] = await findProducts(1)
  if (!found) throw new Error('no product')
  product = found
  seller = as(null, 'artisan', product.sellerId)
  desk = as((await makePerson([{ role: 'approver' }])).id, 'approver')
})

it('takes a product down for a reason that its seller reads, answers, and gets back', async () => {
  const productId = product.id
  expect(
    await perform(as(desk.personId, 'administrator'), takeDownProduct, { productId, reason }),
  ).toMatchObject({
    error: 'admin.error.notAllowed',
  })
  expect(await perform(desk, takeDownProduct, { productId, reason })).toMatchObject({ ok: true })
  expect(await perform(desk, takeDownProduct, { productId, reason }), 'again').toMatchObject({
    error: 'market.error.productMoved',
  })
  expect(await getProduct(product.slug, 'ru')).toBeNull()
  expect(await perform(guest, addToCart, { tokenHash: 'x', productId, quantity: 1 })).toMatchObject({
    error: 'market.error.notOnSale',
  })
  expect(await perform(seller, setProductStatus, { productId, move: 'publish' })).toMatchObject({
    error: 'market.error.productMoved',
  })
  expect(await getOwnProduct(seller, productId)).toMatchObject({ takedown: { reason, askedAt: null } })

  const note = 'Rasmni almashtirdim.'
  expect(await perform(seller, askToPutBack, { productId, note })).toMatchObject({ ok: true })
  const { products } = await findDeskProducts(desk, { q: '', sellerId: null, locale: 'ru', page: 1 })
  const [first] = products
  expect(first).toMatchObject({ id: productId, askedAt: testNow })
  expect(await perform(desk, keepDownProduct, { productId, reason: 'Rasm hali ham eski.' })).toMatchObject({
    ok: true,
  })
  expect(await getOwnProduct(seller, productId)).toMatchObject({
    takedown: { reason: 'Rasm hali ham eski.', askedAt: null },
  })
  expect(await perform(desk, putBackProduct, { productId })).toMatchObject({ ok: true })
  expect(await getProduct(product.slug, 'ru')).toMatchObject({ id: productId })
  expect(await perform(desk, putBackProduct, { productId }), 'again').toMatchObject({
    error: 'market.error.productMoved',
  })
})

it('leaves taking down and putting back to the desk, and never in the family, also in SQL', async () => {
  const { id, sellerId } = product
  const own = as((await makePerson([{ role: 'artisan', organisationId: sellerId }])).id, 'approver')
  expect(await perform(own, takeDownProduct, { productId: id, reason })).toMatchObject({
    error: 'sides.error.moderate',
  })
  const set = (scope: Context, status: 'published' | 'taken_down') =>
    transaction(scope, (tx) => tx.product.update({ where: { id }, data: { status } }))
  await expect(set(seller, 'taken_down')).rejects.toThrow(/only the desk/)
  await expect(set(system, 'taken_down'), 'without a reason').rejects.toThrow(/disagree/)
  await perform(desk, takeDownProduct, { productId: id, reason })
  await expect(set(seller, 'published')).rejects.toThrow(/only the desk/)
  await expect(set(system, 'published'), 'with its reason in force').rejects.toThrow(/disagree/)
  await perform(desk, putBackProduct, { productId: id })
})

it('suspends a seller: nothing new is sold, paid parcels go out, and she reads why', async () => {
  const { sellerId } = product
  const bought = await buy([product])
  const cart = await fillCart([product])
  const lapsed = await checkOut(await fillCart([product]))
  if (!lapsed.ok) throw new Error(lapsed.error)
  const { checkoutId, totalTiyin } = lapsed.value
  await transaction(system, (tx) =>
    tx.checkout.update({ where: { id: checkoutId }, data: { status: 'expired' } }),
  )
  expect(await perform(desk, decideSeller, { sellerId, move: 'suspend', reason })).toEqual({
    ok: true,
    value: null,
  })
  expect(await perform(desk, decideSeller, { sellerId, move: 'suspend', reason }), 'again').toMatchObject({
    ok: false,
  })
  expect(await getProduct(product.slug, 'ru')).toBeNull()
  expect(await checkOut(cart)).toMatchObject({ error: 'market.error.notOnSaleNames' })
  expect(await complete(checkoutId, totalTiyin), 'paid late').toMatchObject({
    error: 'market.error.soldOutAfterPayment',
  })
  const hold = { checkoutId, productId: product.id, quantity: 1, takenUnits: 0, unitPriceTiyin: 1n }
  await expect(transaction(system, (tx) => tx.stockHold.create({ data: hold }))).rejects.toThrow()
  expect((await getSellerDesk(seller))?.seller).toMatchObject({ status: 'suspended', reason })
  const { personId } = await transaction(system, (tx) =>
    tx.seller.findUniqueOrThrow({ where: { id: sellerId } }),
  )
  expect(await getOwnSeller(as(personId, 'citizen'))).toMatchObject({
    ...{ status: 'suspended', reason },
    // What she sent, to be mended where it was refused.
    ...{ soato: expect.stringMatching(/^\d{4,7}$/), about: expect.any(Object) },
  })
  const parcel = bought.parcels[0]?.parcelId ?? ''
  const shipped = await perform(seller, shipParcel, { parcelId: parcel, trackingNumber: 'RR123456785UZ' })
  expect(shipped).toMatchObject({ ok: true })
  expect(await perform(desk, decideSeller, { sellerId, move: 'reinstate', reason })).toMatchObject({
    ok: true,
  })
  expect(await getProduct(product.slug, 'ru')).toMatchObject({ id: product.id })
})

it('looks at a suspended seller again when she asks, one plea at a time, and tells her why she stays so', async () => {
  const { sellerId } = product
  const { personId } = await transaction(system, (tx) =>
    tx.seller.findUniqueOrThrow({ where: { id: sellerId } }),
  )
  const later = (context: Context, minutes: number): Context => ({
    ...context,
    now: () => new Date(testNow.getTime() + minutes * 60_000),
  })
  const ask = (minutes: number, by = personId) =>
    perform(later(as(by, 'citizen'), minutes), askSellerReview, { note: 'Rasmlarni almashtirdim.' })
  const decide = (minutes: number, move: 'suspend' | 'keep' | 'reinstate') =>
    perform(later(desk, minutes), decideSeller, { sellerId, move, reason })
  expect(await ask(1)).toMatchObject({ error: 'market.error.notSuspended' })
  expect(await decide(2, 'keep'), 'nothing is suspended').toMatchObject({ ok: false })
  expect(await decide(2, 'suspend')).toMatchObject({ ok: true })
  const atOnce = await Promise.all([ask(3), ask(3), ask(3)])
  expect(atOnce.map((asked) => (asked.ok ? 'asked' : asked.error)).sort()).toEqual([
    'asked',
    'market.error.pleaOpen',
    'market.error.pleaOpen',
  ])
  expect(await ask(4)).toMatchObject({ error: 'market.error.pleaOpen' })
  expect(await findAskingSellers(desk)).toEqual([sellerId])
  expect((await getOwnSeller(as(personId, 'citizen')))?.askedAt).not.toBeNull()
  const plead = (by: Context) =>
    transaction(by, (tx) =>
      tx.sellerPlea.create({
        data: { id: newId(), sellerId, note: 'x', askedById: by.personId ?? newId(), askedAt: by.now() },
      }),
    )
  await expect(plead(as(personId, 'citizen'))).rejects.toThrow(/one_open/)
  await expect(plead(as(newId(), 'citizen'))).rejects.toThrow()
  expect(await decide(5, 'keep')).toMatchObject({ ok: true })
  expect(await findAskingSellers(desk)).toEqual([])
  expect(await getOwnSeller(as(personId, 'citizen'))).toMatchObject({ status: 'suspended', askedAt: null })
  expect(await ask(6)).toMatchObject({ ok: true })
  expect(await decide(7, 'reinstate')).toMatchObject({ ok: true })
  expect(await findAskingSellers(desk)).toEqual([])
})

it('lets nobody stop a seller without a reason, or one of her own family', async () => {
  const { sellerId } = product
  const bare = transaction(desk, (tx) =>
    tx.seller.update({ where: { id: sellerId }, data: { status: 'suspended' } }),
  )
  await expect(bare).rejects.toThrow(/without a reason/)
  const { personId } = await transaction(system, (tx) =>
    tx.seller.findUniqueOrThrow({ where: { id: sellerId } }),
  )
  expect(
    await perform(as(personId, 'approver'), decideSeller, { sellerId, move: 'suspend', reason }),
  ).toMatchObject({
    error: 'sides.error.reviewSeller',
  })
})
