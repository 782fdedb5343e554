import { type Context, systemContext } from '~/domains/identity/context'
import { createBreak, submitDelay, updateSchedule } from '~/domains/market/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sellerPersons } from '../people/persons'
import { must } from '../plan-refused'
import type { SeedDay } from '../seed-day'
import { sellerSeedId } from './market'

/** How some of the workshops work; the others have five days a week, no bound and no days off. */
const schedules = [
  { slug: 'alisher-sopol', workDays: [1, 2, 3, 4, 5, 6], weekUnits: 4 },
  { slug: 'gulchehra-atlas', workDays: [2, 3, 4, 5, 6], weekUnits: 6 },
  { slug: 'zulfiya-kashta', workDays: [1, 2, 3], weekUnits: 2 },
  { slug: 'gijduvon-koza', workDays: [1, 2, 3, 4, 5, 6], weekUnits: 18 },
  { slug: 'moviy-lagan', workDays: [1, 2, 3, 4, 5], weekUnits: 25 },
  { slug: 'samarqand-chinni', workDays: [1, 2, 3, 4, 5], weekUnits: 15 },
  { slug: 'denov-kulol', workDays: [2, 3, 4, 5, 6], weekUnits: 12 },
  { slug: 'margilon-adras', workDays: [1, 2, 3, 4, 5, 6], weekUnits: 20 },
]

/** Days off, counted from the day of the seeding. */
const breaks = [
  { slug: 'gulchehra-atlas', from: 9, until: 13, pausesOrders: false },
  { slug: 'nurota-igna', from: -2, until: 6, pausesOrders: true },
  { slug: 'quroq-olami', from: 3, until: 10, pausesOrders: true },
]

/**
 * When sellers work, and a parcel that one of them says will be late, by the portal's own steps. What was ordered before
 * is promised as it was. Nobody is notified, and a second run does nothing.
 */
export async function seedSchedules(day: SeedDay): Promise<void> {
  const portal = systemContext(() => day.now, 'seed')
  if ((await transaction(portal, (tx) => tx.sellerBreak.count())) > 0) return
  const persons = sellerPersons(day)
  const seller = (slug: string): Context => ({
    ...{ ...portal, isPast: true, personId: persons.get(slug) ?? null },
    ...{ role: 'artisan', organisationId: sellerSeedId(slug) },
  })
  for (const { slug, ...schedule } of schedules) {
    must(slug, await perform(seller(slug), updateSchedule, { ...schedule, version: 1 }))
  }
  const today = dayOf(day.now)
  for (const { slug, from, until, pausesOrders } of breaks) {
    const days = { fromOn: addDays(today, from), untilOn: addDays(today, until), pausesOrders }
    must(slug, await perform(seller(slug), createBreak, days))
  }
  await seedDelay(seller('gulchehra-atlas'))
}

async function seedDelay(seller: Context): Promise<void> {
  const { parcel, today } = await transaction(seller, async (tx) => ({
    today: dayOf(seller.now()),
    parcel: await tx.parcel.findFirst({
      where: { sellerId: seller.organisationId ?? '', status: 'paid' },
      orderBy: [{ paidAt: 'desc' }, { number: 'asc' }],
      select: { id: true, shipByOn: true },
    }),
  }))
  if (!parcel) return
  const untilOn = addDays(new Date(Math.max(parcel.shipByOn.getTime(), today.getTime())), 5)
  const reason = 'Ip hali kelmadi, ikki kun kutishim kerak.'
  must('delay', await perform(seller, submitDelay, { parcelId: parcel.id, untilOn, reason }))
}
