import { isoDay } from '~/lib/figures/iso-day'
import { nthDay } from '~/lib/figures/nth-day'
import { addDays } from '~/platform/clock.server'
import type { Rest } from '../sellers/rest'

/** When a seller works, and how much waits for her. Days are midnight UTC. */
export interface ShopSchedule extends Rest {
  /** Days of the week on which she works, 1 = Monday. */
  workDays: readonly number[]
  /** Pieces to order that she makes in a week; null while she sets no bound. */
  weekUnits: number | null
  /** In their order. */
  breaks: readonly ShopBreak[]
  /** Pieces to order that were paid and not sent yet. */
  queuedUnits: number
}

export interface ShopBreak {
  fromOn: Date
  /** The last day of it. */
  untilOn: Date
  /** No orders are taken in it; otherwise they are, and promised for later. */
  pausesOrders: boolean
}

/** A piece to be sent, as far as it takes time. */
export interface PromisedLine {
  availability: 'in_stock' | 'made_to_order'
  quantity: number
  /** Working days until it is sent; of what is made to order, the time that making one takes. */
  leadDays: number
}

/** Five days a week, no bound, no days off: what holds until a seller says otherwise. */
export const plainSchedule: ShopSchedule = {
  workDays: [1, 2, 3, 4, 5],
  weekUnits: null,
  breaks: [],
  queuedUnits: 0,
  restsFrom: null,
}

/**
 * Working days that the lines of one parcel need, 1 at least. What is to be made begins when what was ordered before is
 * done, and takes as long as one piece does, or as all of them do at her pace, whichever is longer.
 */
export function daysNeeded(lines: readonly PromisedLine[], schedule: ShopSchedule): number {
  const made = lines.filter(({ availability }) => availability === 'made_to_order')
  const ready = lines.filter(({ availability }) => availability === 'in_stock')
  const lead = (of: readonly PromisedLine[]) => Math.max(0, ...of.map(({ leadDays }) => leadDays))
  if (made.length === 0 || schedule.weekUnits === null) return Math.max(1, lead(lines))
  const perUnit = schedule.workDays.length / schedule.weekUnits
  const units = made.reduce((sum, { quantity }) => sum + quantity, 0)
  const before = Math.floor(schedule.queuedUnits * perUnit)
  return Math.max(1, lead(ready), before + Math.max(lead(made), Math.ceil(units * perUnit)))
}

/**
 * The last day on which what is paid on a day is sent in time: the one function by which every page, message and parcel
 * promises. `holidays` are the public ones, `YYYY-MM-DD`.
 */
export function sendBy(
  paidOn: Date,
  lines: readonly PromisedLine[],
  schedule: ShopSchedule,
  holidays: ReadonlySet<string>,
): Date {
  return nthDay(paidOn, daysNeeded(lines, schedule), (day) => isShopDay(day, schedule, holidays))
}

/**
 * The last day on which a seller accepts what is paid on a day: so many days from Monday to Friday, whichever of them she
 * works, but for her days off.
 */
export function acceptBy(
  paidOn: Date,
  days: number,
  { breaks }: Pick<ShopSchedule, 'breaks'>,
  holidays: ReadonlySet<string>,
): Date {
  const schedule = { workDays: plainSchedule.workDays, breaks }
  return nthDay(paidOn, days, (day) => isShopDay(day, schedule, holidays))
}

/** True when she works on the day: one of her weekdays, no public holiday, and none of her days off. */
export function isShopDay(
  day: Date,
  { workDays, breaks }: Pick<ShopSchedule, 'workDays' | 'breaks'>,
  holidays: ReadonlySet<string>,
): boolean {
  const weekday = day.getUTCDay() || 7
  return workDays.includes(weekday) && !holidays.has(isoDay(day)) && !breakOn(day, breaks)
}

/** The first day on which she takes orders again; null while she takes them. */
export function ordersFrom(today: Date, breaks: readonly ShopBreak[]): Date | null {
  let day = today
  for (let now = breakOn(day, breaks); now?.pausesOrders; now = breakOn(day, breaks))
    day = addDays(now.untilOn, 1)
  return day > today ? day : null
}

/** The days off that a day lies in, or that begin within two weeks: buyers are told of them; null when there are none. */
export function nextBreak(today: Date, breaks: readonly ShopBreak[]): ShopBreak | null {
  const soon = addDays(today, 14)
  return breaks.find(({ fromOn, untilOn }) => fromOn <= soon && untilOn >= today) ?? null
}

function breakOn(day: Date, breaks: readonly ShopBreak[]): ShopBreak | undefined {
  return breaks.find(({ fromOn, untilOn }) => fromOn <= day && day <= untilOn)
}
