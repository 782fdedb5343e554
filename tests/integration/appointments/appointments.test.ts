import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  advanceAppointment,
  cancelAppointment,
  changeAppointment,
  createAppointment,
  endHours,
  findFreeTimes,
  getBoard,
  giveTicket,
  openDay,
  takeNextVisitor,
} from '~/domains/appointments/index.server'
import { watchAppointments } from '~/domains/appointments/watch-appointments.server'
import { systemContext } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { bookVisit } from '~/workflows/appointments/book-visit.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from '../refusals/decidable'
import { type AnyContext, openScene, type Scene } from '../refusals/scene'

// Visits to a centre: two who want the last place, a queue that is called, and what nobody may see.
let scene: Scene
let citizens: AnyContext[]
let desk: AnyContext
let colleague: AnyContext
let head: AnyContext
let hours: string

const none = { interpreter: 'none', access: [], note: null } as const
const asked = { centreCode: centre, serviceCode: null, minutes: null, provisionId: null }
const free = (context: AnyContext) => findFreeTimes(context, asked)
const book = (by: AnyContext, startsAt: Date) =>
  perform(by, createAppointment, { ...asked, ...none, access: [], startsAt })

beforeAll(async () => {
  scene = await openScene()
  const { rows } = await scene.client.query<{ person_id: string }>(
    `select distinct person_id from role_grant g where role = 'citizen' and not exists (
       select 1 from case_file c where c.applicant_id = g.person_id and c.is_protected) order by 1 limit 9`,
  )
  citizens = rows.map(({ person_id }) => scene.as('citizen', person_id))
  desk = scene.as('inson_specialist', scene.person('specialist-uchtepa-1'), centre)
  colleague = scene.as('inson_specialist', scene.person('specialist-uchtepa-2'), centre)
  head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  // Whatever the day, and its hour: open on every one, with two places at a time.
  await scene.put(`delete from holiday`)
  await scene.put(`update reception_window set valid_until = '1990-01-01' where centre_code = $1`, [centre])
  hours = newId()
  for (const weekday of [1, 2, 3, 4, 5, 6, 7])
    await scene.put(
      `insert into reception_window (id, centre_code, weekday, opens_at, closes_at, desks, minutes, valid_from, created_at)
       values ($1, $2, $3, 480, 1200, 2, 60, '2000-01-01', now())`,
      [weekday === (dayOf(addDays(seededNow, 1)).getUTCDay() || 7) ? hours : newId(), centre, weekday],
    )
}, 900_000)
afterAll(() => scene?.close())

const at = (index: number) => {
  const one = citizens[index]
  if (!one) throw new Error('too few citizens')
  return one
}
/** A free time of the day after. */
async function tomorrow(nth = 0): Promise<Date> {
  const day = dayOf(addDays(seededNow, 1)).getTime()
  const times = (await free(at(0))).filter((time) => dayOf(time).getTime() === day)
  return times[nth] as Date
}

it('of five who want the two last places two get one, and the database guards it by itself', async () => {
  const time = await tomorrow()
  const answers = await Promise.all([0, 1, 2, 3, 4].map((index) => book(at(index), time)))
  expect(answers.map((one) => (one.ok ? 'booked' : one.error)).sort()).toEqual([
    ...Array(3).fill('appointments.error.taken'),
    ...Array(2).fill('booked'),
  ])
  expect((await free(at(5))).map(Number)).not.toContain(time.getTime())
  // The second press of the button is answered as the first.
  const first = answers.findIndex(({ ok }) => ok)
  expect(await book(at(first), time)).toEqual(answers[first])
  const { rows } = await scene.client.query(
    'select ticket, place from appointment where centre_code = $1 order by ticket',
    [centre],
  )
  expect(rows).toEqual([
    { ticket: 'A1', place: 1 },
    { ticket: 'A2', place: 2 },
  ])
  const twin = `insert into appointment (id, centre_code, window_id, person_id, status, channel, day, starts_at, ends_at, place,
    ticket, booked_by_id, booked_at) select $1, centre_code, window_id, $2, status, channel, day, starts_at, ends_at, place,
    'A99', booked_by_id, booked_at from appointment
    where ticket = 'A1' and centre_code = '${centre}'`
  await expect(scene.client.query(twin, [newId(), at(6).personId])).rejects.toThrow('appointment_place_once')
})

it('is moved and given back by its person alone, and told', async () => {
  const first = await book(at(5), await tomorrow())
  if (!first.ok) throw new Error(first.error)
  const { id } = first.value
  const later = await tomorrow(2)
  expect(await book(at(5), later)).toMatchObject({ error: 'appointments.error.alreadyBooked' })
  expect(await perform(at(6), changeAppointment, { id, startsAt: later })).toMatchObject({
    error: 'appointments.error.notFound',
  })
  expect((await perform(at(5), changeAppointment, { id, startsAt: later })).ok).toBe(true)
  expect(await perform(at(6), cancelAppointment, id)).toMatchObject({ error: 'appointments.error.notFound' })
  for (const _ of [1, 2]) expect((await perform(at(5), cancelAppointment, id)).ok).toBe(true)
  expect(await perform(at(5), changeAppointment, { id, startsAt: later })).toMatchObject({
    error: 'appointments.error.notAhead',
  })
  const said = await scene.client.query(
    `select template, count(*)::int from message where key like $1 group by 1 order by 1`,
    [`appointment:${id}:%`],
  )
  expect(said.rows).toEqual([
    { template: 'notifications.appointmentBooked', count: 3 },
    { template: 'notifications.appointmentMoved', count: 3 },
  ])
})

describe('somebody of a protected case', () => {
  it('has no name at the desk, and gets no SMS', async () => {
    const { caseId } = await putDecidable(scene, at(7).personId as string)
    const booked = await book(at(7), await tomorrow(3))
    if (!booked.ok) throw new Error(booked.error)
    const plain = await book(at(8), await tomorrow(3))
    // The case is marked by the database when it is opened; here it is put past its guards.
    await scene.put('update case_file set is_protected = true where id = $1', [caseId])
    await scene.client.query('set session_replication_role = origin')
    await scene.client.query('update appointment set version = version + 1 where id = $1', [booked.value.id])
    await scene.client.query('set session_replication_role = replica')
    const seen = await perform(desk, openDay, dayOf(addDays(seededNow, 1)))
    expect(seen.find(({ id }) => id === booked.value.id)).toMatchObject({ name: null, isProtected: true })
    expect(seen.find(({ id }) => plain.ok && id === plain.value.id)?.name).not.toBeNull()
    // That she saw names is in the centre's chain.
    const looked = await scene.client.query(
      `select details from audit_entry where chain = 'centre:' || $1 and action = 'centre.dayViewed'`,
      [centre],
    )
    expect(looked.rows.length).toBeGreaterThan(0)

    const job = systemContext(() => seededNow)
    for (const _ of [1, 2]) await watchAppointments(job)
    const said = await scene.client.query(
      `select person_id, array_agg(channel::text order by channel::text) as channels from message
        where template = 'notifications.appointmentReminder' and person_id = any ($1) group by 1`,
      [[at(7).personId, at(8).personId]],
    )
    const channels = new Map(said.rows.map((row) => [row.person_id, row.channels]))
    expect(channels.get(at(7).personId)).toEqual(['portal'])
    expect(channels.get(at(8).personId)).toEqual(['email', 'portal', 'sms'])
  })
})

it('two desks call two people at the same moment, one desk one; the board shows tickets alone', async () => {
  const tickets: string[] = []
  for (const _ of [1, 2, 3]) {
    const given = await perform(desk, giveTicket, { ...none, access: ['quiet'] })
    tickets.push(given.ok ? given.value.ticket : given.error)
  }
  expect(tickets).toEqual(['W1', 'W2', 'W3'])
  expect(await perform(at(0), takeNextVisitor, { desk: 1 })).toMatchObject({
    error: 'appointments.error.notYours',
  })
  const called = await Promise.all([
    ...[1, 1].map((one) => perform(desk, takeNextVisitor, { desk: one })),
    perform(colleague, takeNextVisitor, { desk: 2 }),
  ])
  expect(called.map((one) => (one.ok ? one.value.ticket : one.error)).sort()).toEqual([
    ...['W1', 'W2', 'appointments.error.deskBusy'],
  ])
  const board = await getBoard(centre, seededNow)
  expect(board.called.map(({ ticket }) => ticket).sort()).toEqual(['W1', 'W2'])
  expect(board.waiting).toEqual(['W3'])

  const [first] = (await perform(desk, openDay, dayOf(seededNow))).filter(({ ticket }) => ticket === 'W1')
  const finish = () => perform(desk, advanceAppointment, { id: first?.id ?? '', move: 'finish' })
  const done = await Promise.all([finish(), finish()])
  expect(done.map((one) => (one.ok ? 'done' : one.error)).sort()).toEqual([
    'appointments.error.moved',
    'done',
  ])
  const other = scene.as('inson_specialist', desk.personId, '1726266')
  expect(await perform(other, openDay, dayOf(seededNow))).toEqual([])
  expect(await perform(other, advanceAppointment, { id: first?.id ?? '', move: 'miss' })).toMatchObject({
    error: 'appointments.error.notFound',
  })
})

it('a granted visit is booked as long and as often as the decision says', async () => {
  const id = newId()
  const { caseId } = await putDecidable(scene, at(0).personId as string, { service: 'legal-help' })
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, from_on, granted_by_id, granted_at)
     values ($1, $2, $3, 'legal-help', 'appointment', current_date, $4, now())`,
    [id, caseId, at(0).personId, desk.personId],
  )
  const granted = { centreCode: '', serviceCode: '', provisionId: id }
  const visit = { asked: granted, ...none, access: [], startsAt: await tomorrow(4) }
  expect(await perform(at(1), bookVisit, visit)).toMatchObject({ error: 'appointments.error.notFound' })
  const booked = await perform(at(0), bookVisit, visit)
  expect(booked.ok).toBe(true)
  // The same form again is the same visit.
  expect(await perform(at(0), bookVisit, visit)).toEqual(booked)
  const later = { ...visit, startsAt: await tomorrow(6) }
  // Of the three that are granted one is ahead; two more were made, one after the other.
  const made = (days: number) =>
    scene.put(
      `insert into appointment (id, centre_code, provision_id, person_id, status, channel, day, starts_at, ends_at, ticket,
         desk, called_by_id, called_at, closed_at, booked_by_id, booked_at)
       select gen_random_uuid(), '', $1, $2, 'done', 'walk_in', (at at time zone 'Asia/Tashkent')::date, at, at + interval '1 minute',
         'M1', 1, $3, at, at, $2, at from (select now() - $4 * interval '1 day') x (at)`,
      [id, at(0).personId, desk.personId, days],
    )
  await made(1)
  expect(await perform(at(0), bookVisit, later)).toMatchObject({ error: 'appointments.error.alreadyBooked' })
  await made(2)
  expect(await perform(at(0), bookVisit, visit)).toMatchObject({ error: 'appointments.error.noneLeft' })
})

it('hours that end call off what was booked after them, and each person is told', async () => {
  expect(await perform(desk, endHours, hours)).toMatchObject({ error: 'appointments.error.notYours' })
  const ended = await perform(head, endHours, hours)
  expect(ended.ok && ended.value.calledOff).toBeGreaterThan(1)
  const { rows } = await scene.client.query(
    `select count(*)::int as left from appointment where window_id = $1 and status = 'booked'`,
    [hours],
  )
  expect(rows).toEqual([{ left: 0 }])
  await expect(tomorrow()).resolves.toBeUndefined()
  const told = await scene.find<{ count: number }>(
    `select count(distinct split_part(key, ':', 2))::int as count from message where template = 'notifications.appointmentCalledOff'`,
  )
  expect(told.count).toBe(ended.ok && ended.value.calledOff)
})
