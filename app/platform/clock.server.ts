const tashkentDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tashkent' })

/** The calendar day in Tashkent of an instant, as midnight UTC: what `@db.Date` columns hold. */
export function dayOf(instant: Date): Date {
  return new Date(`${tashkentDay.format(instant)}T00:00:00Z`)
}

/** Whole days added to a day or instant. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000)
}
