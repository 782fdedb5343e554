import { addDays } from '~/platform/clock.server'
import { isShopDay, type ShopSchedule } from '../../../schedule/promise'

/** How far ahead a day is looked at. */
const mostDays = 366

/**
 * How many pieces a shop can make besides what waits for it, from tomorrow until a day, by its working days and its pace;
 * null while it sets no pace. Days are midnight UTC, `holidays` the public ones, `YYYY-MM-DD`.
 */
export function freeUnits(
  schedule: ShopSchedule,
  { today, dueOn, holidays }: { today: Date; dueOn: Date; holidays: ReadonlySet<string> },
): number | null {
  const { weekUnits, workDays, queuedUnits } = schedule
  if (weekUnits === null) return null
  const ahead = Math.min(mostDays, Math.round((dueOn.getTime() - today.getTime()) / 86_400_000))
  const days = Array.from({ length: Math.max(0, ahead) }, (_, at) => addDays(today, at + 1))
  const works = days.filter((day) => isShopDay(day, schedule, holidays)).length
  return Math.max(0, Math.floor((works * weekUnits) / workDays.length) - queuedUnits)
}

/** The last day that a part may have: that of the contract's last stage, or of a month from now where that is over. */
export function lastPartDay(stages: readonly { dueOn: Date }[], today: Date): Date {
  const last = new Date(Math.max(today.getTime(), ...stages.map(({ dueOn }) => dueOn.getTime())))
  return last > today ? last : addDays(today, 30)
}
