import { isoDayOf } from '~/platform/clock.server'

/** Free times by their day in Tashkent, `YYYY-MM-DD`; instants as JSON has them. */
export function groupDays(times: readonly Date[]): { day: string; times: string[] }[] {
  const days = new Map<string, string[]>()
  for (const time of times) {
    const day = isoDayOf(time)
    days.set(day, [...(days.get(day) ?? []), time.toISOString()])
  }
  return [...days].map(([day, all]) => ({ day, times: all }))
}

/** The day that is asked for, where it has a free time. */
export function pickDay(days: ReturnType<typeof groupDays>, asked: string | null) {
  return days.find(({ day }) => day === asked) ?? null
}
