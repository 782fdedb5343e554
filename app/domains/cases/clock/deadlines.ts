import { isWorkingDay } from '~/domains/reference/index.server'

/** A specialist has at least this many working days after a correction came back. */
export const fewestDaysAfterCorrection = 2

/** Whole working days after `from` up to and including `to`; 0 when `to` is not later. */
export function countWorkingDays(from: Date, to: Date, holidays: ReadonlySet<string>): number {
  let count = 0
  for (let at = from.getTime() + 86_400_000; at <= to.getTime(); at += 86_400_000) {
    if (isWorkingDay(new Date(at), holidays)) count++
  }
  return count
}

/** Working days the centre has left when a correction comes back: its clock stood while the citizen had the case. */
export function daysLeft(requestedOn: Date, dueOn: Date, holidays: ReadonlySet<string>): number {
  return Math.max(fewestDaysAfterCorrection, countWorkingDays(requestedOn, dueOn, holidays))
}
