import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { indexAddresses } from '~/domains/vouchers/handover/index-addresses.server'
import {
  advanceDeviceOrder,
  askAgain,
  getOwnDeviceOrder,
  handOverDevice,
  recordCameBack,
  recordDispatch,
} from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, type Scope } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { watchDispatches } from '~/workflows/device-orders/watch-dispatches.server'
import { seedReference } from '../../../prisma/seed/reference/reference'
import { seedDayOf } from '../../../prisma/seed/seed-day'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { asPortal, asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway } from './gateway'
import { sent } from './sent'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  standing,
  states,
  type TestMaker,
} from './world'

// What is not made to measure: fetched, brought or sent, back again, asked for again, or released.
const gateway = createTestGateway()
const address = { visitDistrict: '1726262', visitAddress: 'Navbahor koʻchasi, 12-uy' }
const parcel = { carrier: 'uzpost', trackingNumber: 'RR123456785UZ' } as const
const start = new Date('2026-11-23T09:00:00Z')
let test: TestDatabase
let maker: TestMaker
let desk: Actor
let app: pg.Client

beforeAll(async () => {
  test = await openDatabase('services')
  await asPortal((tx) => seedReference(tx, seedDayOf(start)))
  maker = await addMaker(test, [400_000, 700_000])
  await asSuperuser(test, async (client) => {
    await client.query('update offer set home_visit = true, by_post = true where price_tiyin = 40000000')
  })
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
}, 120_000)
beforeEach(() => {
  clock.at = new Date(start)
})
afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

type Way = 'pickup' | 'visit' | 'post'
const later = (days: number) => {
  clock.at = new Date(start.getTime() + days * 86_400_000)
  return clock.at
}
const day = (days: number) => new Date(start.getTime() + days * 86_400_000).toISOString().slice(0, 10)

async function ready(delivery: Way, price = 400_000, visitAddress = address.visitAddress) {
  const person = actor(gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  const orderId = newId()
  const placed = await perform(person, placeDeviceOrder, {
    ...{ orderId, voucherId: voucher.id, offerId: maker.offers.get(price) ?? '', priceTiyin: som(price) },
    ...{
      delivery,
      ...(delivery === 'pickup' ? {} : { ...address, visitAddress }),
      consent: 'yes',
      locale: 'uz-Latn',
    },
    ...{ recipientName: 'Nodira Karimova', recipientPhone: '998901234567' },
  } as Parameters<typeof placeDeviceOrder>[1])
  if (!placed.ok) return { person, orderId, voucherId: voucher.id, error: placed.error }
  for (const move of ['accept', 'startMaking', 'finish'] as const)
    await perform(desk, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 3 })
  return { person, orderId, voucherId: voucher.id, error: null }
}

const send = (deviceOrderId: string, way: Way, due = 5, dispatchId = newId()) =>
  perform(desk, recordDispatch, {
    ...{ deviceOrderId, dispatchId, way, dueOn: day(due) },
    parcel: way === 'post' ? parcel : null,
  })

it('is sent with its number once, arrives by her code, and only then is paid for', async () => {
  const { person, orderId, voucherId } = await ready('post')
  const dispatchId = newId()
  expect(await send(orderId, 'post', 5, dispatchId)).toMatchObject({ value: { isNew: true } })
  expect(await send(orderId, 'post', 5, dispatchId)).toMatchObject({ value: { isNew: false } })
  expect(await send(orderId, 'post')).toMatchObject({ error: 'delivery.error.underWay' })
  const own = await getOwnDeviceOrder(person, orderId)
  expect(own?.dispatches).toMatchObject([{ status: 'under_way', way: 'post', ...parcel }])
  expect((await standing({ voucherId, orderId, makerId: maker.id })).hold).toBe(som(400_000))
  const done = { ...sent(), deviceOrderId: orderId, code: own?.handoverCode ?? '' }
  expect(await perform(desk, handOverDevice, done)).toMatchObject({ ok: true })
  const after = await getOwnDeviceOrder(person, orderId)
  expect(after?.dispatches).toMatchObject([{ status: 'arrived' }])
  expect(after?.visit).toBeNull()
})

it('an offer that is not sent cannot be ordered so, nor with SQL', async () => {
  expect(await ready('post', 700_000)).toMatchObject({ error: 'delivery.error.notByPost' })
  const { orderId } = await ready('pickup')
  const forged = `update device_order set delivery = 'post' where id = '${orderId}'`
  expect(await attempt({ role: 'system' }, forged)).toMatch(/changes when its person asks/)
})

it('what came back is asked for again another way, by its person alone', async () => {
  const { person, orderId } = await ready('post')
  await send(orderId, 'post')
  const back = { deviceOrderId: orderId, reasonCode: 'wrongAddress' } as const
  expect(await perform(desk, recordCameBack, back)).toMatchObject({ ok: true })
  expect(await send(orderId, 'post')).toMatchObject({ error: 'delivery.error.underWay' })
  const stranger = actor(gateway, 'citizen', await addPerson())
  const again = { deviceOrderId: orderId, delivery: 'visit', ...address } as const
  expect(await perform(stranger, askAgain, again)).toMatchObject({ error: 'claims.error.notFound' })
  const other = { ...again, visitAddress: 'Bobur koʻchasi, 5-uy' }
  expect(await perform(person, askAgain, other)).toMatchObject({ ok: true })
  expect(await send(orderId, 'post')).toMatchObject({ error: 'delivery.error.otherWay' })
  expect(await send(orderId, 'visit', 2)).toMatchObject({ ok: true })
  const own = await getOwnDeviceOrder(person, orderId)
  expect(own?.dispatches.map(({ status, way }) => `${way} ${status}`)).toEqual([
    'visit under_way',
    'post asked_again',
  ])
  expect(own?.visit?.street).toBe('Bobur koʻchasi, 5-uy')
  // Fetched after all: nothing of where she lives stays.
  await perform(desk, recordCameBack, { deviceOrderId: orderId, reasonCode: 'nobodyThere' })
  expect(await perform(person, askAgain, { deviceOrderId: orderId, delivery: 'pickup' })).toMatchObject({
    ok: true,
  })
  expect((await getOwnDeviceOrder(person, orderId))?.visit).toBeNull()
})

it('what nobody fetched is asked about once, and released with the lost days when nobody answers', async () => {
  const { person, orderId, voucherId } = await ready('pickup')
  const until = (await voucherOf(voucherId)).until
  await send(orderId, 'pickup', 14)
  later(14)
  expect(await watchDispatches(desk)).toEqual({ missed: 0, released: 0 })
  later(15)
  expect(await watchDispatches(desk)).toEqual({ missed: 1, released: 0 })
  expect(await watchDispatches(desk)).toEqual({ missed: 0, released: 0 })
  const [last] = (await getOwnDeviceOrder(person, orderId))?.dispatches ?? []
  expect(last).toMatchObject({ status: 'came_back', reasonCode: 'notFetched' })
  later(40)
  expect(await watchDispatches(desk)).toEqual({ missed: 0, released: 1 })
  expect(await states(voucherId, orderId)).toEqual(['issued', 'cancelled'])
  const after = await standing({ voucherId, orderId, makerId: maker.id })
  expect([after.voucher, after.hold]).toEqual([som(500_000), 0n])
  const lost = (+(await voucherOf(voucherId)).until - +until) / 86_400_000
  expect(lost).toBe(40)
  expect((await getOwnDeviceOrder(person, orderId))?.dispatches).toMatchObject([{ status: 'ended' }])
})

it('the portal releases nothing before the day is over', async () => {
  const { orderId } = await ready('pickup')
  await send(orderId, 'pickup', 3)
  later(4)
  await watchDispatches(desk)
  expect(await watchDispatches(desk)).toEqual({ missed: 0, released: 0 })
  const { orderId: other } = await ready('pickup')
  await send(other, 'pickup', 10)
  const early = `update device_dispatch set status = 'came_back', reason_code = 'notFetched', answer_by = '2026-12-30',
    came_back_at = now() where device_order_id = '${other}'`
  expect(await attempt({ role: 'system' }, early)).toMatch(/not theirs to say/)
})

it('one address is known as one however it is written, also of orders from before', async () => {
  const ways = ['Bunyodkor koʻchasi, 8-uy, 3-xonadon', 'ул. Бунёдкор, д. 8, кв. 3']
  const orders = [await ready('visit', 400_000, ways[0]), await ready('post', 400_000, ways[1])]
  const ids = orders.map(({ orderId }) => orderId)
  const indexes = () =>
    asSuperuser(test, async (client) => {
      const sql = 'select address_index as one from device_order_place where device_order_id = any ($1)'
      return (await client.query(sql, [ids])).rows.map(({ one }) => one as string)
    })
  const before = await indexes()
  expect(before).toHaveLength(2)
  expect(new Set(before).size).toBe(1)
  await asSuperuser(test, async (client) => {
    await client.query('alter table device_order_place disable trigger append_only')
    await client.query('delete from device_order_place where device_order_id = any ($1)', [ids])
    await client.query('alter table device_order_place enable always trigger append_only')
  })
  expect(await indexAddresses(desk)).toBe(2)
  expect(await indexAddresses(desk)).toBe(0)
  expect(await indexes()).toEqual(before)
})

async function voucherOf(id: string): Promise<{ until: Date }> {
  const [row] = await asSuperuser(test, async (client) => {
    const found = await client.query(`select valid_until::timestamptz as until from voucher where id = $1`, [
      id,
    ])
    return found.rows as { until: Date }[]
  })
  if (!row) throw new Error('no voucher')
  return row
}

/** What the database answers to somebody's SQL; empty where it lets it pass. */
async function attempt(scope: Partial<Scope> & { role: string }, sql: string): Promise<string> {
  await app.query('begin')
  try {
    await enterAs(app, scope)
    await app.query(sql)
    return ''
  } catch (error) {
    return (error as Error).message
  } finally {
    await app.query('rollback')
  }
}
