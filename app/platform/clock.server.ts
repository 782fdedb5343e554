const tashkentDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tashkent' })

/** The calendar day in Tashkent of an instant, as midnight UTC: what `@db.Date` columns hold. */
export function dayOf(instant: Date): Date {
  return new Date(`${isoDayOf(instant)}T00:00:00Z`)
}

/** The same as it is written in forms and files: 2026-11-28. */
export function isoDayOf(instant: Date): string {
  return tashkentDay.format(instant)
}

/** The hour of the day in Tashkent of an instant, 0 to 23: five hours after that of UTC, all the year. */
export function hourOf(instant: Date): number {
  return (instant.getUTCHours() + 5) % 24
}

/** Midnight in Tashkent after an instant: five hours before that of UTC, all the year. */
export function endOfDay(instant: Date): Date {
  return new Date(addDays(dayOf(instant), 1).getTime() - 5 * 3_600_000)
}

/** Whole days added to a day or instant. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000)
}
