import { dayOf } from '~/platform/clock.server'

/** Whole days until a last day; 0 on the day itself, below zero after it. */
export function daysLeft(lastDay: Date, now: Date): number {
  return Math.round((lastDay.getTime() - dayOf(now).getTime()) / 86_400_000)
}

/** From here on the wallet warns that a voucher ends. */
export const warnDays = 30
