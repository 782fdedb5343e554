import { isoDay } from '~/lib/figures/iso-day'
import { nthDay } from '~/lib/figures/nth-day'
import type { ByLocale, Centre } from './schema'

/**
 * True on Monday to Friday when the day is no holiday. `day` is midnight UTC (see platform/clock), `holidays` are
 * `YYYY-MM-DD`. State bodies work five days a week.
 */
export function isWorkingDay(day: Date, holidays: ReadonlySet<string>): boolean {
  const weekday = day.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(isoDay(day))
}

/**
 * The n-th working day after `day`; the day itself does not count. With 0, the day itself when it is a working day,
 * else the next one. Throws on a negative or broken number.
 */
export function addWorkingDays(day: Date, count: number, holidays: ReadonlySet<string>): Date {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a number of days: ${count}`)
  const isCounted = (each: Date) => isWorkingDay(each, holidays)
  return count === 0 && isCounted(day) ? day : nthDay(day, Math.max(1, count), isCounted)
}

interface Dated {
  validFrom: Date
  /** Last day in force; null while in force. */
  validUntil: Date | null
}

/** The row in force on a day; of several the one that began last. Null when none is. */
export function pickInForce<Row extends Dated>(rows: readonly Row[], on: Date): Row | null {
  const inForce = rows.filter(
    (row) => row.validFrom <= on && (row.validUntil === null || on <= row.validUntil),
  )
  return inForce.reduce<Row | null>(
    (best, row) => (best && best.validFrom >= row.validFrom ? best : row),
    null,
  )
}

/** What a centre was called at an instant: a document keeps the name of its day. */
export function centreNamesAt(
  { names, formerNames }: Pick<Centre, 'names' | 'formerNames'>,
  at: Date,
): ByLocale {
  return formerNames.find(({ until }) => at < until)?.names ?? names
}
