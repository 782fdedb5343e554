import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Context } from '~/domains/identity/context'
import {
  addProductWait,
  addToCart,
  getCart,
  getSellerDesk,
  getSellerPage,
  listNewest,
  listProducts,
  openSellerToReview,
  tellOfBack,
  watchStatuses,
} from '~/domains/market/index.server'
import { listProductsInput } from '~/domains/market/schema'
import { listNotices } from '~/domains/notifications/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { viewSeller } from '~/routes/shop/parts/seller/seller-view.server'
import type { TestDatabase } from '../../../setup/database-per-test'
import { makePerson } from '../../administration/scene'
import { asSuperuser } from '../../ledger/open-database'
import { openShop, testNow } from '../open-shop'
import {
  buy,
  checkOut,
  complete,
  contact,
  fillCart,
  findProducts,
  guest,
  setStock,
  system,
} from '../purchase'

let test: TestDatabase
let person: string
let seller: Context
let product: { id: string; slug: string; sellerId: string }
let other: { id: string; slug: string; sellerId: string }
const status = newId()
const today = dayOf(testNow)

beforeAll(async () => {
  test = await openShop()
  const [first, second] = await findProducts(2, 90)
  if (!first || !second) throw new Error('no product')
  ;[product, other] = [first, second]
  person = (await makePerson([{ role: 'artisan', organisationId: product.sellerId }])).id
  seller = { ...system, personId: person, role: 'artisan', organisationId: product.sellerId }
  await write('update seller set person_id = $2 where id = $1', [product.sellerId, person])
  await write(
    `insert into provision (id, application_id, person_id, service_code, kind, code, number, from_on, until_on,
       granted_by_id, granted_at)
     values ($1, $1, $2, 'artisan-registration', 'status', 'artisan-seller', 'HG-TEST-0001', '2000-01-01', '2099-01-01', $1, now())`,
    [status, person],
  )
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

beforeEach(() => endOn(addDays(today, 400)))

/** Past the guards of the centre's decisions, whose cases are no part of this. */
function write(sql: string, values: unknown[]) {
  return asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(sql, values)
  })
}

async function endOn(untilOn: Date): Promise<void> {
  await write('update provision set until_on = $2 where id = $1', [status, untilOn])
  // As the trigger of a decision does.
  await transaction(system, ({ tx }) =>
    tx.seller.update({ where: { id: product.sellerId }, data: { restsFrom: null } }),
  )
  forgetCached('market')
}

it('sells on the last day of the status, and rests from the day after it until it is given anew', async () => {
  await endOn(today)
  const cart = await fillCart([product])
  expect((await checkOut(cart)).ok).toBe(true)
  await endOn(addDays(today, -1))
  expect(
    await perform(guest, addToCart, { tokenHash: cart, productId: product.id, quantity: 1 }),
  ).toMatchObject({
    error: 'market.error.notOnSale',
  })
  const [line] = (await getCart(cart, 'en', null, () => testNow)).parcels.flatMap(({ lines }) => lines)
  expect(line).toMatchObject({ shortage: 'resting' })
  expect(await checkOut(cart)).toMatchObject({ error: 'market.error.notOnSaleNames' })
  // What is of other shops goes on.
  const both = await fillCart([other])
  expect((await checkOut(both)).ok).toBe(true)
  await endOn(addDays(today, 1000))
  expect(await checkOut(await fillCart([product]))).toMatchObject({ ok: true })
})

it('what was ordered before is paid, and made an order, all the same', async () => {
  const before = await buy([product])
  const started = await checkOut(await fillCart([product]))
  if (!started.ok) throw new Error(started.error)
  await endOn(addDays(today, -1))
  expect(await complete(started.value.checkoutId, started.value.totalTiyin)).toMatchObject({ ok: true })
  const parcels = await transaction(seller, ({ tx }) =>
    tx.parcel.findMany({ where: { orderId: before.orderId }, select: { status: true } }),
  )
  expect(parcels).toEqual([{ status: 'paid' }])
})

it('is held by the database: no stock, and nobody writes the day but the centre', async () => {
  await endOn(addDays(today, -1))
  const held = transaction(
    system,
    ({ tx }) =>
      tx.$executeRaw`insert into stock_hold (checkout_id, product_id, quantity, unit_price_tiyin, taken_units)
      values (${newId()}::uuid, ${product.id}::uuid, 1, 100, 0)`,
  )
  await expect(held).rejects.toThrow(/is not on sale/)
  const far = addDays(today, 400)
  const row = await transaction(system, ({ tx }) =>
    tx.seller.update({
      where: { id: product.sellerId },
      data: { restsFrom: far },
      select: { restsFrom: true },
    }),
  )
  expect(row).toEqual({ restsFrom: today })
})

it('is shown, last, as what is not sold now', async () => {
  const list = async () => {
    forgetCached('market')
    return (await listProducts({ ...listProductsInput.parse({}), locale: 'en' })).items
  }
  const stockIn = async () => (await list()).find(({ slug }) => slug === product.slug)?.stock
  // Lists take the day of the machine: any that is long past, and any that is far.
  expect(await stockIn()).not.toBe('resting')
  await endOn(new Date('2001-01-01T00:00:00Z'))
  expect(await stockIn()).toBe('resting')
  expect((await list()).at(-1)?.slug).toBe(product.slug)
  const { seller: shop } = (await list()).at(-1) ?? {}
  const page = await getSellerPage(shop?.slug ?? '', 'en')
  if (!page) throw new Error('its page is gone')
  expect(page).toMatchObject({ verified: true, schedule: { restsFrom: new Date('2001-01-02T00:00:00Z') } })
  expect(viewSeller(page, 'en', dayOf(testNow)).verified, 'the status that was checked has ended').toBe(false)
  expect((await listNewest('en')).map(({ slug }) => slug)).toContain(other.slug)
})

it('who waits for it is told once the shop is open again', async () => {
  await setStock(product.id, 5)
  const { id } = await makePerson([])
  const her: Context = { ...guest, personId: id, role: 'citizen' }
  const wait = () => perform(her, addProductWait, { productId: product.id })
  expect(await wait()).toMatchObject({ error: 'voices.error.thereAgain' })
  await endOn(addDays(today, -1))
  expect(await wait()).toMatchObject({ ok: true })
  const told = () =>
    transaction(system, ({ tx }) => tx.message.count({ where: { personId: id, channel: 'portal' } }))
  await tellOfBack(system)
  expect(await told()).toBe(0)
  await endOn(addDays(today, 400))
  await tellOfBack(system)
  expect(await told()).toBe(1)
})

it('she is reminded 60, 30 and 7 days before, told once when it is over, and reads it on her home', async () => {
  const until = new Date('2027-03-31T00:00:00Z')
  await endOn(until)
  const at = (daysBefore: number): Context => ({
    ...system,
    now: () => new Date(addDays(until, -daysBefore).getTime() + 6 * 3_600_000),
  })
  const told: number[] = []
  for (let left = 62; left >= -16; left--)
    for (const _ of ['at once', 'again']) if ((await watchStatuses(at(left))).told > 0) told.push(left)
  expect(told).toEqual([60, 30, 7, -1])
  const { items } = await listNotices({ ...at(0), personId: person, role: 'artisan' }, 1)
  const ofStatus = items.filter(({ template }) => template.includes('sellerStatus'))
  expect(ofStatus.map(({ template }) => template).sort()).toEqual([
    ...Array(3).fill('notifications.sellerStatusEnding'),
    'notifications.sellerStatusOver',
  ])
  for (const { variables, path } of ofStatus)
    expect({ variables, path }).toMatchObject({ variables: { untilOn: '2027-03-31' }, path: '/seller' })

  const deskAt = async (left: number) => (await getSellerDesk({ ...seller, now: at(left).now }))?.statusEnd
  expect(await deskAt(0)).toEqual({ untilOn: until, daysLeft: 0 })
  expect(await deskAt(-1)).toEqual({ untilOn: until, daysLeft: -1 })
  const approver = { ...at(-1), personId: newId(), role: 'approver' }
  const seen = await perform(approver, openSellerToReview, { sellerId: product.sellerId, locale: 'en' })
  expect(seen?.restsSince).toEqual(until)
})

it('a cart of both shops says which one rests', async () => {
  const cart = await fillCart([product, other])
  await endOn(addDays(today, -1))
  const { parcels } = await getCart(cart, 'en', contact.regionSoato, () => testNow)
  expect(parcels.map(({ goodsTiyin }) => goodsTiyin > 0n).sort()).toEqual([false, true])
})
