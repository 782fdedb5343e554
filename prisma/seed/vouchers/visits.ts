import {
  cancelAppointment,
  findFreeTimes,
  recordKeptVisit,
  recordMissedVisit,
} from '~/domains/appointments/index.server'
import type { VisitNeeds } from '~/domains/appointments/schema'
import { type Context, systemContext } from '~/domains/identity/context'
import { addDays } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { makerId } from '../makers/content'
import { demonstrationPeople } from '../people/people'
import { personSeedId } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'

type End = 'received' | 'missed' | 'cancelled' | 'ahead'

/** What became of the visits to one workshop after another. */
const scripts: readonly (readonly End[])[] = [
  ['missed', 'missed'],
  ['missed', 'ahead'],
  ['received', 'ahead'],
  ['cancelled'],
  ['ahead'],
]

interface Made {
  id: string
  personId: string
  makerId: string
  placedAt: Date
  makerPersonId: string
}

/** Visits to workshops, one of each state, by the portal's own steps. Nobody is notified. */
export async function seedVisits(day: SeedDay): Promise<void> {
  // Those who sign in at the demonstration book for themselves.
  const known = demonstrationPeople(day).map(({ pinfl }) => personSeedId(pinfl))
  const made = await transaction(
    systemContext(() => day.now, 'seed'),
    ({ tx }) => tx.$queryRaw<Made[]>`
    select o.id, o.person_id as "personId", o.maker_id as "makerId", o.placed_at as "placedAt",
      m.person_id as "makerPersonId"
    from device_order o join device_kind k on k.code = o.device_code and k.made_to_measure
      cross join lateral (select person_id from role_grant where role = 'maker_staff'
        and organisation_id = o.maker_id::text and revoked_at is null order by id limit 1) m
    where o.status in ('accepted', 'in_making') and o.person_id <> all(${known}::uuid[])
    order by o.maker_id = ${makerId('yengil-qadam')}::uuid desc, o.placed_at, o.id`,
  )
  for (const [index, order] of made.slice(0, scripts.length).entries())
    await seedOrderVisits(day, order, scripts[index] ?? [])
}

async function seedOrderVisits(day: SeedDay, order: Made, ends: readonly End[]): Promise<void> {
  let from = addDays(order.placedAt, 1)
  for (const end of ends) {
    if (end === 'ahead') from = day.now
    const next = await seedVisit(day, order, end, from)
    if (!next) return
    from = next
  }
}

/** Null where no such visit could have been by now; else when it was said what became of it. */
async function seedVisit(day: SeedDay, order: Made, end: End, from: Date): Promise<Date | null> {
  if (from > day.now) return null
  let now = from
  const common = { now: () => now, requestId: 'seed', isPast: true }
  const person: Context = { ...common, role: 'citizen', personId: order.personId, organisationId: null }
  const maker: Context = {
    ...{ ...common, role: 'maker_staff', personId: order.makerPersonId, organisationId: order.makerId },
  }
  const [startsAt] = await findFreeTimes(person, {
    ...{ centreCode: null, makerId: order.makerId, serviceCode: null, minutes: null },
  })
  const saidAt = startsAt && new Date(startsAt.getTime() + 45 * 60_000)
  if (!saidAt || (end !== 'ahead' && end !== 'cancelled' && saidAt > day.now)) return null
  const what = `visit for ${order.id}`
  const access: VisitNeeds['access'] = end === 'ahead' ? ['step-free'] : []
  const { id } = must(
    what,
    await perform(person, bookOrderVisit, {
      ...{ deviceOrderId: order.id, startsAt, interpreter: 'none', access, note: null },
    }),
  )
  if (end === 'ahead') return now
  if (end === 'cancelled') must(what, await perform(person, cancelAppointment, id))
  else {
    now = saidAt
    must(what, await perform(maker, end === 'missed' ? recordMissedVisit : recordKeptVisit, id))
  }
  return now
}
