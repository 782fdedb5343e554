/** A day, or the day in UTC of an instant, as `2026-11-29`: how a day travels, is kept in JSON and names a column. */
export function isoDay(day: Date): string
export function isoDay(day: Date | null | undefined): string | null
export function isoDay(day: Date | null | undefined): string | null {
  return day ? day.toISOString().slice(0, 10) : null
}
