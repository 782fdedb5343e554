import { listHolidays } from '~/domains/reference/index.server'
import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { type Place, placeOf } from '../place'
import { bookableDays, fewestMinutesAhead, freeSeats, type Seat } from '../rules'

export type SeatsAsked = Place & {
  /** Null of a workshop. */
  serviceCode: string | null
  /** How long it takes where a decision says so; null: as long as the visits there take. */
  minutes: number | null
}

/** What is free at a place on the days that can be booked. Others' visits count, and are hidden from the caller. */
export async function findSeats(work: Work, asked: SeatsAsked, but?: string): Promise<Seat[]> {
  const { serviceCode, minutes } = asked
  const place = placeOf(asked)
  const now = work.now()
  const today = dayOf(now)
  const last = addDays(today, bookableDays)
  const holidays = await listHolidays(work)
  const hours = await work.tx.receptionWindow.findMany({
    where: { ...place, OR: [{ validUntil: null }, { validUntil: { gte: today } }] },
    orderBy: [{ opensAt: 'asc' }, { id: 'asc' }],
  })
  const rows = await work.asSystem(() =>
    work.tx.appointment.findMany({
      where: {
        ...{ ...place, day: { gte: today, lte: last }, windowId: { not: null } },
        status: { not: 'cancelled' },
        ...(but && { id: { not: but } }),
      },
      select: { windowId: true, place: true, startsAt: true, endsAt: true },
    }),
  )
  const taken = rows.map(({ windowId, place, ...at }) => ({
    ...at,
    windowId: windowId ?? '',
    place: place ?? 0,
  }))
  const from = new Date(now.getTime() + fewestMinutesAhead * 60_000)
  const closesOn = await readClosesOn(work, asked)
  const days = Array.from({ length: bookableDays + 1 }, (_, index) => addDays(today, index))
  const open = days.filter((day) => !closesOn || day < closesOn)
  return open.flatMap((day) => freeSeats(hours, taken, day, { serviceCode, minutes, holidays, from }))
}

/** The free seat that begins at an instant; null when it was taken meanwhile, or there is none then. */
export async function findSeat(
  work: Work,
  asked: SeatsAsked & { startsAt: Date },
  but?: string,
): Promise<Seat | null> {
  const seats = await findSeats(work, asked, but)
  return seats.find(({ startsAt }) => startsAt.getTime() === asked.startsAt.getTime()) ?? null
}

/** The day from which a centre receives nobody, where two administrators agreed on one; null elsewhere. */
async function readClosesOn(work: Work, asked: SeatsAsked): Promise<Date | null> {
  const { centreCode } = placeOf(asked)
  if (!centreCode) return null
  const centre = await work.tx.centre.findUnique({ where: { code: centreCode }, select: { closesOn: true } })
  return centre?.closesOn ?? null
}
