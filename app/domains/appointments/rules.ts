import { isoDay } from '~/lib/figures/iso-day'
/** So many days ahead can be booked; example value. */
export const bookableDays = 21
/** So many visits somebody may have ahead at a time; example value. */
export const mostAhead = 3
/**
 * Who did not come to a workshop once books again as before. From the second time on the workshop gives her the time,
 * once it has spoken with her: so no place stands empty, and her right is never touched. Example value.
 */
const missedBeforeByPhone = 2

export function mayBookOnline(missed: number): boolean {
  return missed < missedBeforeByPhone
}

/** Nothing is booked that begins sooner than this. */
export const fewestMinutesAhead = 30

export interface Hours {
  id: string
  /** Null: for all services that have none of their own. */
  serviceCode: string | null
  /** 1 = Monday … 7 = Sunday. */
  weekday: number
  /** Minutes after midnight in Tashkent. */
  opensAt: number
  closesAt: number
  desks: number
  minutes: number
  /** Midnight UTC. */
  validFrom: Date
  validUntil: Date | null
}

export interface Seat {
  windowId: string
  place: number
  startsAt: Date
  endsAt: Date
}

interface Asked {
  serviceCode: string | null
  /** How long it takes where a decision says so; null: as long as the centre's visits take. */
  minutes: number | null
  /** `YYYY-MM-DD`. */
  holidays: ReadonlySet<string>
  /** Nothing before this. */
  from: Date
}

/** The instant of a minute of a day (midnight UTC) in Tashkent, which is five hours ahead. */
export function instantOf(day: Date, minutes: number): Date {
  return new Date(day.getTime() + (minutes - 300) * 60_000)
}

/** The hours of a centre for a matter: its own ones where it has any, else those for all. */
export function hoursFor(hours: readonly Hours[], serviceCode: string | null): Hours[] {
  const own = hours.filter((one) => one.serviceCode !== null && one.serviceCode === serviceCode)
  return own.length > 0 ? own : hours.filter((one) => one.serviceCode === null)
}

/** The free seats of a day (midnight UTC), one a time, the first one first. */
export function freeSeats(hours: readonly Hours[], taken: readonly Seat[], day: Date, asked: Asked): Seat[] {
  if (asked.holidays.has(isoDay(day))) return []
  const weekday = day.getUTCDay() || 7
  const seats = new Map<number, Seat>()
  for (const one of hoursFor(hours, asked.serviceCode)) {
    if (one.weekday !== weekday || one.validFrom > day || (one.validUntil && one.validUntil < day)) continue
    for (const seat of seatsOf(one, taken, day, asked.minutes ?? one.minutes)) {
      if (seat.startsAt >= asked.from && !seats.has(seat.startsAt.getTime()))
        seats.set(seat.startsAt.getTime(), seat)
    }
  }
  return [...seats.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function seatsOf(hours: Hours, taken: readonly Seat[], day: Date, minutes: number): Seat[] {
  const seats: Seat[] = []
  for (let at = hours.opensAt; at + minutes <= hours.closesAt; at += hours.minutes) {
    const [startsAt, endsAt] = [instantOf(day, at), instantOf(day, at + minutes)]
    const busy = new Set(
      taken
        .filter((one) => one.windowId === hours.id && one.startsAt < endsAt && one.endsAt > startsAt)
        .map(({ place }) => place),
    )
    const place = Array.from({ length: hours.desks }, (_, index) => index + 1).find((one) => !busy.has(one))
    if (place !== undefined) seats.push({ windowId: hours.id, place, startsAt, endsAt })
  }
  return seats
}

interface Waiting {
  status: string
  startsAt: Date
}

/**
 * Who is called next of those that are there: by the time they were to come, or came by without one. Who is early waits
 * for her time while somebody else can be received.
 */
export function pickNext<One extends Waiting>(all: readonly One[], now: Date): One | null {
  const there = all
    .filter(({ status }) => status === 'waiting')
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  return there.find(({ startsAt }) => startsAt <= now) ?? there[0] ?? null
}
