import { dayOf } from '~/platform/clock.server'

/** The given day that all demonstration data is counted from. */
export interface SeedDay {
  /** Its first instant in Tashkent. Nothing that is planned comes later, so the hour of the seeding changes nothing. */
  now: Date
  /** As `@db.Date` columns hold it. */
  today: Date
  year: number
}

const hour = 3_600_000
/** Ahead of UTC. */
const tashkent = 5 * hour

// The dated facts of the content begin in 2021, and the lunar calendar is known to 2077.
const years = { least: 2024, most: 2070 }

/** The day in Tashkent of an instant. Throws RangeError beyond the years that the content can be moved to. */
export function seedDayOf(instant: Date): SeedDay {
  const today = dayOf(instant)
  const year = today.getUTCFullYear()
  if (year < years.least || year > years.most)
    throw new RangeError(`The demonstration data can be made for the years ${years.least} to ${years.most}.`)
  return { now: new Date(today.getTime() - tashkent), today, year }
}

/**
 * Reads a day, `2028-02-29`, or an instant, `2026-12-31T23:50+05:00` (without a zone: in Tashkent). Throws RangeError
 * on anything else, and on days that no calendar has.
 */
export function readSeedDay(text: string): SeedDay {
  const [, date = '', time = '00:00', zone = '+05:00'] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(text) ?? []
  const midnight = new Date(`${date}T00:00:00Z`)
  const instant = new Date(`${date}T${time}${zone}`)
  if (Number.isNaN(instant.getTime()) || !midnight.toISOString().startsWith(date))
    throw new RangeError(`“${text}” is not a day such as 2028-02-29, or an instant such as 2026-12-31T23:50.`)
  return seedDayOf(instant)
}

/** The year as of which the content was written: ages of children and ends of papers are true in it. */
const contentYear = 2026

/** A date of the content (`YYYY-MM-DD`) moved by whole years to the given day. */
export function toYearOf({ year }: SeedDay, date: string): string {
  const moved = Number(date.slice(0, 4)) + year - contentYear
  const isLeap = new Date(Date.UTC(moved, 1, 29)).getUTCMonth() === 1
  const rest = date.slice(4) === '-02-29' && !isLeap ? '-02-28' : date.slice(4)
  return `${moved}${rest}`
}

/** A day of the calendar some years from the given one, as `@db.Date` columns hold it; `monthDay` is `MM-DD`. */
export function yearsAway({ year }: SeedDay, count: number, monthDay: string): Date {
  return new Date(`${year + count}-${monthDay}T00:00:00Z`)
}

/** Since when the example rules of the content are in force: before the first of the cases that are seeded. */
export function inForceFrom(day: SeedDay): Date {
  return yearsAway(day, -2, '10-01')
}
