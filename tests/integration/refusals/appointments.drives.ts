import {
  addHours,
  advanceAppointment,
  cancelAppointment,
  changeAppointment,
  endHours,
  findFreeTimes,
  giveTicket,
  takeNextVisitor,
} from '~/domains/appointments/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { bookVisit } from '~/workflows/appointments/book-visit.server'
import { seededNow } from '../../setup/test-day'
import { centre, putDecidable } from './decidable'
import { type Drive, drivesOf, type Scene } from './scene'

const none = { interpreter: 'none' as const, access: [], note: null }
const asked = { centreCode: centre, serviceCode: null, minutes: null, provisionId: null }

/** What a visit to a centre is refused for, by its person and at the desk. */
export async function driveAppointments(scene: Scene): Promise<Drive[]> {
  const [leg, hearing] = [scene.person('citizen-leg'), scene.person('citizen-hearing')]
  const me = scene.as('citizen', leg)
  const other = scene.as('citizen', hearing)
  const deskId = scene.person('specialist-uchtepa-1')
  const desk = scene.as('inson_specialist', deskId, centre)
  const head = scene.as('inson_head', scene.person('head-uchtepa'), centre)
  const [first, second] = (await findFreeTimes(me, asked)) as [Date, Date]
  const visit = async (personId: string, given: Partial<Visit> = {}) => putVisit(scene, personId, given)
  const own = await visit(leg, { startsAt: first })
  const over = await visit(leg, { status: 'done', serviceCode: 'home-help', desk: 6 })
  for (const [index, serviceCode] of ['sanatorium', 'home-help', 'day-care'].entries())
    await visit(hearing, { serviceCode, startsAt: new Date(second.getTime() + (90 + index) * 86_400_000) })
  const ofDesk = await visit(deskId, { status: 'waiting', serviceCode: 'home-help' })
  const atDesk = await visit(leg, { status: 'called', serviceCode: 'day-care', desk: 7 })
  const { caseId } = await putDecidable(scene, leg, { service: 'legal-help' })
  const granted = newId()
  await scene.put(
    `insert into provision (id, application_id, person_id, service_code, kind, from_on, granted_by_id, granted_at)
     values ($1, $2, $3, 'legal-help', 'appointment', current_date, $4, now())`,
    [granted, caseId, leg, deskId],
  )
  // All three that legal help grants were made.
  await scene.put(
    `insert into appointment (id, centre_code, provision_id, person_id, status, channel, day, starts_at, ends_at, ticket,
       desk, called_by_id, called_at, closed_at, booked_by_id, booked_at)
     select gen_random_uuid(), 'x', $1, $2, 'done', 'walk_in', (at at time zone 'Asia/Tashkent')::date, at,
       at + interval '1 minute', 'M1', 1, $3, at, at, $2, at
       from generate_series(1, 3) n, lateral (select $4::timestamptz - n * interval '1 day') x (at)`,
    [granted, leg, deskId, seededNow],
  )
  const bookAs =
    (by: typeof me, startsAt: Date, about: { serviceCode?: string; provisionId?: string } = {}) =>
    () =>
      perform(by, bookVisit, {
        ...{ ...none, startsAt },
        asked: { centreCode: centre, serviceCode: '', provisionId: '', ...about },
      })
  const hours = { weekday: 1, opensAt: 540, closesAt: 600, desks: 1, minutes: 30, serviceCode: null }
  const advance = (by: typeof me, id: string, move: 'arrive' | 'finish') => () =>
    perform(by, advanceAppointment, { id, move })
  const move = (id: string, startsAt: Date) => () => perform(me, changeAppointment, { id, startsAt })
  return [
    ...drivesOf('bookVisit', {
      'appointments.error.notFound': bookAs(me, second, { provisionId: newId() }),
      'appointments.error.noneLeft': bookAs(me, second, { provisionId: granted }),
      'appointments.error.taken': bookAs(me, new Date(0)),
      'appointments.error.alreadyBooked': bookAs(me, second),
      'appointments.error.atOnce': bookAs(me, first, { serviceCode: 'home-help' }),
      'appointments.error.tooMany': bookAs(other, second, { serviceCode: 'respite-care' }),
    }),
    ...drivesOf('changeAppointment', {
      'appointments.error.notFound': move(newId(), second),
      'appointments.error.notAhead': move(over, second),
      'appointments.error.taken': move(own, new Date(0)),
      'appointments.error.atOnce': await putAtOnce(scene, leg, own, second, move),
    }),
    ...drivesOf('cancelAppointment', {
      'appointments.error.notFound': () => perform(other, cancelAppointment, own),
      'appointments.error.notAhead': () => perform(me, cancelAppointment, over),
    }),
    ...drivesOf('giveTicket', { 'appointments.error.notYours': () => perform(me, giveTicket, none) }),
    ...drivesOf('takeNextVisitor', {
      'appointments.error.notYours': () => perform(me, takeNextVisitor, { desk: 1 }),
      'appointments.error.deskBusy': () => perform(desk, takeNextVisitor, { desk: 7 }),
      // She is the only one who waits.
      'appointments.error.nobodyWaits': () => perform(desk, takeNextVisitor, { desk: 8 }),
    }),
    ...drivesOf('advanceAppointment', {
      'appointments.error.notFound': advance(desk, newId(), 'arrive'),
      'appointments.error.notYours': advance(desk, ofDesk, 'arrive'),
      'appointments.error.moved': advance(desk, atDesk, 'arrive'),
      'appointments.error.anotherDay': advance(
        desk,
        await visit(hearing, {
          serviceCode: 'legal-help',
          startsAt: new Date(seededNow.getTime() + 60 * 86_400_000),
        }),
        'arrive',
      ),
    }),
    ...drivesOf('addHours', {
      'appointments.error.notYours': () => perform(desk, addHours, hours),
      'appointments.error.hoursOverlap': () => perform(head, addHours, hours),
      'appointments.error.serviceMissing': () => perform(head, addHours, { ...hours, serviceCode: 'none' }),
    }),
    ...drivesOf('endHours', { 'appointments.error.notYours': () => perform(desk, endHours, newId()) }),
  ]
}

interface Visit {
  status: string
  serviceCode: string | null
  startsAt: Date
  desk: number
}

async function putVisit(scene: Scene, personId: string, given: Partial<Visit>): Promise<string> {
  const id = newId()
  const { status = 'booked', serviceCode = null, startsAt = seededNow, desk = null } = given
  await scene.put(
    `insert into appointment (id, centre_code, person_id, service_code, status, channel, day, starts_at, ends_at, ticket,
       desk, called_by_id, called_at, closed_at, booked_by_id, booked_at)
     values ($1::uuid, $2, $3, $4, $5::appointment_status, 'walk_in', ($6::timestamptz at time zone 'Asia/Tashkent')::date, $6,
       $6::timestamptz + interval '30 minutes', 'A' || right($1::text, 12), $7::int, case when $7::int is not null then $1::uuid end,
       case when $7::int is not null then $6::timestamptz end,
       case when $5::appointment_status = 'done' then $6::timestamptz end, $3, now())`,
    [id, centre, personId, serviceCode, status, startsAt, desk],
  )
  return id
}

/** Another visit of hers stands where she would move this one. */
async function putAtOnce(
  scene: Scene,
  personId: string,
  own: string,
  startsAt: Date,
  move: (id: string, startsAt: Date) => Drive['act'],
): Promise<Drive['act']> {
  await putVisit(scene, personId, { startsAt, serviceCode: 'meals-at-home' })
  return move(own, startsAt)
}
