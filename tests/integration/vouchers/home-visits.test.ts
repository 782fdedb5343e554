import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  advanceDeviceOrder,
  getOwnDeviceOrder,
  handOverDevice,
  openMakerOrder,
} from '~/domains/vouchers/index.server'
import { placeDeviceOrderInput } from '~/domains/vouchers/schema'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { closeDatabase, type Scope } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { seedReference } from '../../../prisma/seed/reference/reference'
import { seedDayOf } from '../../../prisma/seed/seed-day'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { asPortal, asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway } from './gateway'
import { sent } from './sent'
import { type Actor, actor, addMaker, addPerson, clock, issue, type TestMaker } from './world'

// Where the maker comes: hers, and his while the order is.
const gateway = createTestGateway()
const address = { visitDistrict: '1726262', visitAddress: 'Navbahor koʻchasi, 12-uy' }
let test: TestDatabase
let app: pg.Client
let maker: TestMaker
let person: Actor
let desk: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  await asPortal((tx) => seedReference(tx, seedDayOf(clock.at)))
  maker = await addMaker(test, [400_000, 700_000])
  await asSuperuser(test, (client) => client.query('update offer set home_visit = true'))
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
}, 120_000)

afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

async function visitForm(price: number, where = address) {
  person = actor(gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000)
  return {
    ...{ orderId: newId(), voucherId: voucher.id, offerId: maker.offers.get(price) ?? '' },
    ...({ priceTiyin: som(price), delivery: 'visit', ...where, consent: 'yes', locale: 'uz-Latn' } as const),
    ...{ recipientName: 'Nodira Karimova', recipientPhone: '998901234567' },
  }
}

const visitOrder = async (price: number, where = address) => {
  const form = await visitForm(price, where)
  return perform(person, placeDeviceOrder, form)
}

/** Rows of addresses that an SQL injection in the web process would see as somebody. */
async function seen(scope: Partial<Scope> & { role: string }): Promise<number> {
  await app.query('begin')
  await enterAs(app, scope)
  const { rows } = await app.query('select address_cipher from device_order_visit')
  await app.query('rollback')
  return rows.length
}

const asMaker = (id: string) => ({ role: 'maker_staff', personId: newId(), organisationId: id })

it('asks for the address of a home visit, and only of that', async () => {
  const common = { orderId: newId(), voucherId: newId(), offerId: newId(), priceTiyin: '1', consent: 'yes' }
  const whole = { ...common, recipientName: 'Nodira Karimova', recipientPhone: '+998 90 123 45 67' }
  const visit = placeDeviceOrderInput.safeParse({ ...whole, delivery: 'visit' })
  expect(visit.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['visitDistrict', 'vouchers.error.visitDistrict'],
    ['visitAddress', 'vouchers.error.visitAddress.missing'],
  ])
  expect(placeDeviceOrderInput.safeParse({ ...whole, delivery: 'pickup' }).success).toBe(true)
  const none = placeDeviceOrderInput.safeParse(whole)
  expect(none.error?.issues.map(({ message }) => message)).toEqual(['vouchers.error.delivery'])
  // Nowhere, a region, and a district that has ended.
  await asSuperuser(test, (client) =>
    client.query("update territory set valid_until = '2020-01-01' where soato = '1726264'"),
  )
  for (const visitDistrict of ['1726999', '1726', '1726264'])
    expect(await visitOrder(400_000, { ...address, visitDistrict })).toMatchObject({
      error: 'vouchers.error.visitDistrict',
    })
})

it('shows the address to her and to the maker of the order, until it is handed over', async () => {
  const placed = await visitOrder(400_000)
  if (!placed.ok) throw new Error(placed.error)
  const id = placed.value.deviceOrderId
  const visit = { districtSoato: '1726262', street: 'Navbahor koʻchasi, 12-uy' }
  expect((await getOwnDeviceOrder(person, id))?.visit).toEqual(visit)
  expect((await perform(desk, openMakerOrder, id))?.visit).toEqual(visit)
  expect(await seen(asMaker(maker.id))).toBe(1)
  expect(await seen({ role: 'citizen', personId: person.personId })).toBe(1)
  const others = [
    asMaker(newId()),
    ...['finance_officer', 'auditor', 'inson_head', 'citizen'].map((role) => ({ role })),
  ]
  for (const scope of others) expect(await seen({ personId: newId(), ...scope }), scope.role).toBe(0)

  for (const move of ['accept', 'startMaking', 'finish'] as const)
    expect(await perform(desk, advanceDeviceOrder, { deviceOrderId: id, move, makingDays: 3 })).toMatchObject(
      {
        ok: true,
      },
    )
  const code = (await getOwnDeviceOrder(person, id))?.handoverCode ?? ''
  expect(await perform(desk, handOverDevice, { ...sent(), deviceOrderId: id, code })).toMatchObject({
    ok: true,
  })
  expect((await getOwnDeviceOrder(person, id))?.visit).toBeNull()
  expect((await perform(desk, openMakerOrder, id))?.visit).toBeNull()
})

it('keeps it from the maker until the order is paid for, and forgets it when the order is cancelled', async () => {
  const placed = await visitOrder(700_000)
  if (!placed.ok) throw new Error(placed.error)
  expect(await seen(asMaker(maker.id))).toBe(0)
  expect(await seen({ role: 'citizen', personId: person.personId })).toBe(1)
  const cancelled = { deviceOrderId: placed.value.deviceOrderId, reasonCode: 'changedMind' } as const
  expect(await perform(person, cancelDeviceOrder, cancelled)).toMatchObject({ ok: true })
  expect(await seen({ role: 'system' })).toBe(0)
})

it('comes home only where offer and maker serve, and tells so; to the workshop everybody comes', async () => {
  const set = (table: 'offer' | 'maker', regions: string) =>
    asSuperuser(test, (client) => client.query(`update ${table} set regions = $1`, [regions]))
  await set('maker', '{1703,1730}')
  expect(await visitOrder(400_000)).toMatchObject({ error: 'vouchers.error.regionNotServed' })
  expect(await visitOrder(400_000, { ...address, visitDistrict: '1703401' })).toMatchObject({ ok: true })
  await set('offer', '{1730}')
  expect(await visitOrder(400_000, { ...address, visitDistrict: '1703401' })).toMatchObject({
    error: 'vouchers.error.regionNotServed',
  })
  // What the program forgot, the database refuses.
  const voucher = await issue(await addPerson(), 500_000)
  const id = newId()
  const past = asSuperuser(test, async (client) => {
    await client.query('begin')
    await client.query(
      `insert into device_order select (jsonb_populate_record(o, jsonb_build_object('id', $1::text, 'number', 'HD-2',
         'voucher_id', $2::text, 'delivery', 'visit'))).* from device_order o where o.status = 'placed' limit 1`,
      [id, voucher.id],
    )
    await client.query(
      `insert into device_order_visit (device_order_id, address_cipher, region_code) values ($1, 'x', '1726')`,
      [id],
    )
  })
  await expect(past).rejects.toThrow(/does not come home there/)
  await set('offer', '{}')
  await set('maker', '{}')
})

it('is held by the database: no home visit without an address, none with another order', async () => {
  const placed = await visitOrder(400_000)
  if (!placed.ok) throw new Error(placed.error)
  const id = placed.value.deviceOrderId
  const other = await issue(await addPerson(), 500_000)
  const attempt = async (sql: string) => {
    await app.query('begin')
    await enterAs(app, { role: 'system' })
    const message = await app
      .query(sql)
      .then(() => app.query('set constraints device_order_visit_address immediate'))
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
    await app.query('rollback')
    return message
  }
  const copy = (delivery: string) => `insert into device_order
    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'number', 'HD-1',
      'voucher_id', '${other.id}', 'delivery', '${delivery}'))).* from device_order o where id = '${id}'`
  expect(await attempt(copy('pickup'))).toBe('done')
  expect(await attempt(copy('visit'))).toMatch(/does not stand without an address/)
  const over = `insert into device_order_visit select id, 'x' from device_order where status = 'cancelled'`
  expect(await attempt(over)).toMatch(/an address does not stand/)
  for (const change of [
    'delete from device_order_visit',
    `update device_order_visit set address_cipher = 'x'`,
  ])
    expect(await attempt(change)).toMatch(/permission denied/)
})

it('does not take the form that was sent before with something else in it', async () => {
  const form = await visitForm(400_000)
  const send = (extra: Partial<Awaited<ReturnType<typeof visitForm>>> = {}) =>
    perform(person, placeDeviceOrder, { ...form, ...extra })
  expect(await send()).toMatchObject({ ok: true, value: { repeated: false } })
  expect(await send()).toMatchObject({ ok: true, value: { repeated: true } })
  const sentBefore = { error: 'vouchers.error.sentBefore' }
  expect(await send({ recipientName: 'Boshqa Odam' })).toMatchObject(sentBefore)
  expect(await send({ visitAddress: 'Navoiy koʻchasi 1' })).toMatchObject(sentBefore)
  const { visitDistrict: _district, visitAddress: _address, ...fetched } = form
  expect(await perform(person, placeDeviceOrder, { ...fetched, delivery: 'pickup' })).toMatchObject(
    sentBefore,
  )
  const own = await getOwnDeviceOrder(person, form.orderId)
  expect(own?.recipient.name, 'what stands is what was sent first').toBe('Nodira Karimova')
})
