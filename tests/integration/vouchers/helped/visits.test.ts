import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  addHours,
  cancelAppointment,
  changeAppointment,
  findFreeTimes,
  getOwnAppointment,
} from '~/domains/appointments/index.server'
import { advanceDeviceOrder } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { seedReference } from '../../../../prisma/seed/reference/reference'
import { seedDayOf } from '../../../../prisma/seed/seed-day'
import { openWorkshop, type Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { type Actor, actor, addMaker, addPerson, clock, placed, type TestMaker } from '../world'
import { addOperator, agreed, type Clerk, clerkOf, holder } from './helping'

// A visit to the workshop that a clerk books, moves and gives back for the person of an order.

let shop: Workshop
let maker: TestMaker
let desk: Actor
let specialist: Clerk
let operator: Clerk

beforeAll(async () => {
  shop = await openWorkshop()
  await asPortal((tx) => seedReference(tx, seedDayOf(clock.at)))
  await asSuperuser(shop.test, (client) => client.query('delete from holiday'))
  maker = await addMaker(shop.test, [400_000], 'hearing-aid')
  desk = actor(shop.gateway, 'maker_staff', await addPerson(), maker.id)
  for (const weekday of [1, 2, 3, 4, 5])
    await perform(desk, addHours, {
      ...{ weekday, opensAt: 540, closesAt: 1080, desks: 1, minutes: 60, serviceCode: null },
    })
  specialist = clerkOf(shop.specialist)
  operator = await addOperator(shop)
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await shop?.test.drop()
})

it('is booked, moved and given back for her by who has her consent, and by nobody else', async () => {
  const { person, voucherId } = await holder(shop, 'hearing-aid')
  const deviceOrderId = await placed(person, voucherId, maker, 400_000)
  await perform(desk, advanceDeviceOrder, { deviceOrderId, move: 'accept', makingDays: 5 })
  const place = { centreCode: null, makerId: maker.id, serviceCode: null, minutes: null } as const
  const [first, later] = (await findFreeTimes(person, place)) as [Date, Date]
  const book = (by: Actor) =>
    perform(by, bookOrderVisit, {
      ...{ deviceOrderId, startsAt: first, interpreter: 'none', access: [], note: null },
    })
  await agreed(operator, person, 'phone', { deviceCode: 'hearing-aid' })
  expect(await book(specialist)).toMatchObject({ error: 'vouchers.error.orderNotFound' })
  const booked = await book(operator)
  if (!booked.ok) throw new Error(booked.error)
  const { id } = booked.value
  // It is hers, and the clerk reads it with her eyes alone.
  expect(await getOwnAppointment(person, id)).toMatchObject({ status: 'booked', deviceOrderId })
  expect(await getOwnAppointment(operator, id)).toBeNull()
  const { reader } = await seeAsHolder(operator, id)
  expect(await getOwnAppointment(reader, id)).toMatchObject({ id })

  const move = (by: Actor) => perform(by, changeAppointment, { id, startsAt: later })
  expect(await move(specialist)).toMatchObject({ error: 'appointments.error.notFound' })
  expect(await move(operator)).toMatchObject({ ok: true })
  // What the workshop says of a visit is not the clerk's to say.
  await expect(
    transaction(operator, (work) =>
      work.asSystem(() => work.tx.appointment.update({ where: { id }, data: { status: 'done' } })),
    ),
  ).rejects.toThrow()
  await expect(
    transaction(specialist, (work) =>
      work.asSystem(() => work.tx.appointment.update({ where: { id }, data: { status: 'cancelled' } })),
    ),
  ).rejects.toThrow('booked by the person or her workshop')
  expect(await perform(operator, cancelAppointment, newId())).toMatchObject({ ok: false })
  expect(await perform(operator, cancelAppointment, id)).toMatchObject({ ok: true })
  expect(await getOwnAppointment(person, id)).toMatchObject({ status: 'cancelled' })
  const told = await asPortal((work) =>
    work.tx.message.findMany({
      where: { personId: person.personId, key: { startsWith: `appointment:${id}` } },
    }),
  )
  expect(new Set(told.map(({ template }) => template.replace('notifications.', '')))).toEqual(
    new Set(['appointmentBooked', 'appointmentMoved', 'appointmentGivenBack']),
  )

  // Whoever has family in the workshop does not book there for her.
  await asSuperuser(shop.test, (client) =>
    client.query(
      `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
      [newId(), operator.personId, maker.id],
    ),
  )
  expect(await book(operator)).toMatchObject({ error: 'sides.error.assist' })
})
