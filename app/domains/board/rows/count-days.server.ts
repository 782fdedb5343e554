import { isWorkingDay } from '~/domains/reference/index.server'

/** Working days between two days (`YYYY-MM-DD`). The day itself does not count: 0 is the same day. */
export function countDays(from: string, until: string, holidays: ReadonlySet<string>): number {
  let days = 0
  const last = Date.parse(until)
  for (let at = Date.parse(from) + 86_400_000; at <= last; at += 86_400_000)
    if (isWorkingDay(new Date(at), holidays)) days += 1
  return days
}
