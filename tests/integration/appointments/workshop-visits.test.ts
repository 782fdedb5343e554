import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addHours,
  cancelAppointment,
  changeAppointment,
  findFreeTimes,
  getOwnAppointment,
  listWorkshopVisits,
  recordKeptVisit,
  recordMissedVisit,
} from '~/domains/appointments/index.server'
import { watchAppointments } from '~/domains/appointments/watch-appointments.server'
import { advanceDeviceOrder } from '~/domains/vouchers/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { declineDeviceOrder } from '~/workflows/device-orders/decline-device-order.server'
import { seedReference } from '../../../prisma/seed/reference/reference'
import { seedDayOf } from '../../../prisma/seed/seed-day'
import { race } from '../../setup/child-process'
import type { TestDatabase } from '../../setup/database-per-test'
import { enterAs } from '../../setup/enter-as'
import { asPortal, asSuperuser, openDatabase } from '../ledger/open-database'
import { createTestGateway } from '../vouchers/gateway'
import {
  type Actor,
  actor,
  addMaker,
  addPerson,
  clock,
  issue,
  placed,
  system,
  type TestMaker,
} from '../vouchers/world'
import type { VisitRaceTask } from './visit-race-child'

// Visits to the workshop that makes a device: who books and moves them, and what it costs not to come.
const gateway = createTestGateway()
let test: TestDatabase
let app: pg.Client
let maker: TestMaker
let desk: Actor

beforeAll(async () => {
  test = await openDatabase('services')
  await asPortal((tx) => seedReference(tx, seedDayOf(clock.at)))
  await asSuperuser(test, (client) => client.query('delete from holiday'))
  maker = await addMaker(test, [400_000], 'hearing-aid')
  desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  for (const weekday of [1, 2, 3, 4, 5, 6, 7])
    expect(
      await perform(desk, addHours, {
        ...{ weekday, opensAt: 540, closesAt: 1080, desks: 1, minutes: 60, serviceCode: null },
      }),
    ).toMatchObject({ ok: true })
  app = new pg.Client({ connectionString: test.appUrl })
  await app.connect()
}, 120_000)

afterAll(async () => {
  await app?.end()
  await closeDatabase()
  await test?.drop()
})

const free = (by: Actor) =>
  findFreeTimes(by, { centreCode: null, makerId: maker.id, serviceCode: null, minutes: null })

async function accepted(): Promise<{ person: Actor; orderId: string }> {
  const person = actor(gateway, 'citizen', await addPerson())
  const voucher = await issue(person.personId ?? '', 500_000, { deviceCode: 'hearing-aid' })
  const orderId = await placed(person, voucher.id, maker, 400_000)
  const moved = { deviceOrderId: orderId, move: 'accept', makingDays: 5 } as const
  expect(await perform(desk, advanceDeviceOrder, moved)).toMatchObject({ ok: true })
  return { person, orderId }
}

const book = (by: Actor, deviceOrderId: string, startsAt: Date) =>
  perform(by, bookOrderVisit, {
    deviceOrderId,
    startsAt,
    interpreter: 'none',
    access: ['step-free'],
    note: null,
  })

async function booked(by: Actor, orderId: string): Promise<string> {
  const [first] = await free(by)
  const answer = await book(by, orderId, first as Date)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.id
}

let putCount = 0

/** Puts a visit at an instant, past the guards; `at` is SQL, by the database's clock. */
async function putAt(id: string, at: string): Promise<void> {
  await asSuperuser(test, async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `update appointment set day = (at at time zone 'Asia/Tashkent')::date, starts_at = at,
         ends_at = at + interval '1 minute', ticket = $2 from (select ${at} as at) moment where id = $1`,
      [id, `Z${++putCount}`],
    )
    await client.query('set session_replication_role = origin')
  })
}

let hoursAgo = 0

/** Lets a visit have begun, by the portal's clock and the database's. */
async function begin(id: string): Promise<void> {
  hoursAgo += 2
  await putAt(id, `least(now(), timestamptz '${clock.at.toISOString()}') - interval '${hoursAgo} hours'`)
}

async function messages(id: string): Promise<string[]> {
  return asSuperuser(test, async (client) => {
    const { rows } = await client.query<{ template: string }>(
      `select distinct template from message where key like $1 order by 1`,
      [`appointment:${id}:%`],
    )
    return rows.map(({ template }) => template)
  })
}

it('is booked, moved and given back by its person, and seen by the workshop', async () => {
  const { person, orderId } = await accepted()
  const id = await booked(person, orderId)
  const [first, later] = await free(person)
  expect(await book(person, orderId, first as Date)).toMatchObject({
    error: 'appointments.error.alreadyBooked',
  })
  const seen = await listWorkshopVisits(desk, { isPast: false, page: 1 })
  expect(seen.visits).toMatchObject([{ id, deviceOrderId: orderId, purpose: 'measure', status: 'booked' }])
  expect(seen.visits[0]?.needs.access).toEqual(['step-free'])
  expect(await perform(person, changeAppointment, { id, startsAt: later as Date })).toMatchObject({
    ok: true,
  })
  expect((await getOwnAppointment(person, id))?.startsAt).toEqual(later)
  for (const _ of [1, 2]) expect(await perform(person, cancelAppointment, id)).toMatchObject({ ok: true })
  expect((await listWorkshopVisits(desk, { isPast: false, page: 1 })).total).toBe(0)
  expect(await messages(id)).toEqual(['notifications.appointmentBooked', 'notifications.appointmentMoved'])
})

it('is neither seen nor moved by another workshop or person, also past the program', async () => {
  const { person, orderId } = await accepted()
  const id = await booked(person, orderId)
  const other = await addMaker(test, [400_000], 'hearing-aid')
  const foreign = actor(gateway, 'maker_staff', await addPerson(), other.id)
  const stranger = actor(gateway, 'citizen', await addPerson())
  const [time] = await free(person)
  expect((await listWorkshopVisits(foreign, { isPast: false, page: 1 })).total).toBe(0)
  for (const by of [foreign, desk, stranger])
    expect(await perform(by, changeAppointment, { id, startsAt: time as Date })).toMatchObject({
      error: 'appointments.error.notFound',
    })
  for (const by of [foreign, stranger])
    expect(await book(by, orderId, time as Date)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
  for (const command of [recordMissedVisit, recordKeptVisit])
    for (const by of [foreign, person])
      expect(await perform(by, command, id)).toMatchObject({ error: 'appointments.error.notFound' })
  const rows = async (scope: { role: string; personId: string | null; organisationId: string | null }) => {
    await app.query('begin')
    await enterAs(app, scope)
    const { rowCount } = await app.query(`update appointment set version = version + 1 where id = $1`, [id])
    const { rows } = await app.query('select id from appointment where id = $1', [id])
    await app.query('rollback')
    return [rows.length, rowCount]
  }
  expect(await rows(foreign)).toEqual([0, 0])
  expect(await rows(stranger)).toEqual([0, 0])
  expect(await rows({ role: 'inson_head', personId: foreign.personId, organisationId: '1726262' })).toEqual([
    0, 0,
  ])
  expect(await rows(desk)).toEqual([1, 1])
  expect(await perform(person, cancelAppointment, id)).toMatchObject({ ok: true })
})

it('costs nothing to miss once; from the second time on the workshop gives the time by phone', async () => {
  const { person, orderId } = await accepted()
  const first = await booked(person, orderId)
  expect(await perform(desk, recordMissedVisit, first)).toMatchObject({
    error: 'appointments.error.notBegun',
  })
  const miss = async (id: string) => {
    await begin(id)
    return perform(desk, recordMissedVisit, id)
  }
  expect(await miss(first)).toMatchObject({ ok: true })
  expect(await miss(first)).toMatchObject({ error: 'appointments.error.moved' })
  const second = await booked(person, orderId)
  expect(await messages(first)).toContain('notifications.visitMissed')
  expect(await miss(second)).toMatchObject({ ok: true })
  expect(await messages(second)).toContain('notifications.visitMissedAgain')
  const [time] = await free(person)
  expect(await book(person, orderId, time as Date)).toMatchObject({ error: 'appointments.error.byPhone' })
  const third = await booked(desk, orderId)
  expect((await getOwnAppointment(person, third))?.status).toBe('booked')
  await begin(third)
  expect(await perform(desk, recordKeptVisit, third)).toMatchObject({ ok: true })
  expect((await getOwnAppointment(person, third))?.status).toBe('done')
  const { rows } = await asSuperuser(test, (client) =>
    client.query('select status from device_order where id = $1', [orderId]),
  )
  expect(rows).toEqual([{ status: 'accepted' }])
})

it('is not spoken of by who stands on both sides, nor before it began, past the program too', async () => {
  const { person, orderId } = await accepted()
  const id = await booked(person, orderId)
  const both = actor(gateway, 'maker_staff', person.personId, maker.id)
  expect(await book(both, orderId, clock.at)).toMatchObject({ error: 'sides.error.makeDevice' })
  expect(await perform(both, recordMissedVisit, id)).toMatchObject({ error: 'sides.error.makeDevice' })
  const attempt = async (by: Actor, sql: string) => {
    await app.query('begin')
    await enterAs(app, by)
    const said = await app.query(sql, [id]).then(
      () => 'done',
      (error: pg.DatabaseError) => error.constraint ?? error.message,
    )
    await app.query('rollback')
    return said
  }
  // Tomorrow, by the database's clock.
  await putAt(id, `now() + interval '1 day'`)
  const missed = `update appointment set status = 'missed', closed_at = now() where id = $1`
  expect(await attempt(both, missed)).toMatch(/side/)
  expect(await attempt(desk, missed)).toBe('appointment_begun')
  expect(await attempt(person, missed)).toBe('appointment_own')
  const stolen = `insert into appointment select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(),
    'status', 'booked', 'channel', 'desk', 'ticket', 'A98'))).* from appointment a where id = $1`
  expect(await attempt(person, stolen)).not.toBe('done')
  expect(await perform(person, cancelAppointment, id)).toMatchObject({ ok: true })
})

it('of two who want the last time at once, through two pools, one gets it', async () => {
  const [one, other] = [await accepted(), await accepted()]
  const [time] = await free(one.person)
  const task = ({ person, orderId }: typeof one): VisitRaceTask => ({
    ...{ personId: person.personId ?? '', orderId, makerId: maker.id, startsAt: time?.toISOString() ?? '' },
  })
  const script = fileURLToPath(new URL('./visit-race-child.ts', import.meta.url))
  const answers = await race<string>(script, [task(one), task(other)])
  expect(answers.sort()).toEqual(['appointments.error.taken', 'booked'])
  const { rows } = await asSuperuser(test, (client) =>
    client.query(
      `select (select count(*)::int from appointment where maker_id = $1 and starts_at = $2 and status = 'booked') as visits,
         (select count(distinct person_id)::int from message where template = $3
           and person_id = any($4)) as told`,
      [maker.id, time, 'notifications.appointmentBooked', [one.person.personId, other.person.personId]],
    ),
  )
  expect(rows).toEqual([{ visits: 1, told: 1 }])
})

it('is called off with its order, by whomever that ends', async () => {
  for (const end of [
    ({ person, orderId }: Awaited<ReturnType<typeof accepted>>) =>
      perform(person, cancelDeviceOrder, { deviceOrderId: orderId, reasonCode: 'changedMind' }),
    ({ orderId }: Awaited<ReturnType<typeof accepted>>) =>
      perform(desk, declineDeviceOrder, { deviceOrderId: orderId, reasonCode: 'noCapacity' }),
  ]) {
    const made = await accepted()
    const id = await booked(made.person, made.orderId)
    const [time] = await free(made.person)
    expect(await end(made)).toMatchObject({ ok: true })
    expect((await getOwnAppointment(made.person, id))?.status).toBe('cancelled')
    expect(await book(made.person, made.orderId, time as Date)).toMatchObject({
      error: 'appointments.error.notForOrder',
    })
  }
})

it('counts against nobody where the workshop said nothing', async () => {
  const { person, orderId } = await accepted()
  const id = await booked(person, orderId)
  const later = { ...system, now: () => new Date(clock.at.getTime() + 3 * 86_400_000) }
  await watchAppointments(later)
  expect((await getOwnAppointment(person, id))?.status).toBe('cancelled')
})

it('is one visit when its form is sent twice, and its time is nobody else’s', async () => {
  const { person, orderId } = await accepted()
  const [first, second] = await free(person)
  const answers = [await book(person, orderId, first as Date), await book(person, orderId, first as Date)]
  const [one] = answers
  if (!one?.ok) throw new Error('not booked')
  expect(answers).toEqual([one, one])
  expect(await book(person, orderId, second as Date)).toMatchObject({
    error: 'appointments.error.alreadyBooked',
  })
  const other = await accepted()
  expect(await book(other.person, other.orderId, first as Date)).toMatchObject({
    error: 'appointments.error.taken',
  })
  const { id } = one.value
  for (const startsAt of [second, second])
    expect(await perform(person, changeAppointment, { id, startsAt: startsAt as Date })).toMatchObject({
      ok: true,
    })
  const moved = await asSuperuser(test, (client) =>
    client.query('select version from appointment where id = $1', [id]),
  )
  expect(moved.rows[0]).toEqual({ version: 2 })
})
