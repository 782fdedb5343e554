const weekdays = ['7', '1', '2', '3', '4', '5', '6'] as const

/** 1 = Monday … 7 = Sunday, of a day `YYYY-MM-DD`; names a text. */
export function weekdayOf(day: string): (typeof weekdays)[number] {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '1'
}
