/** A day to seed, as SEED_DAY takes it, and the zone of the machine that does it. */
export interface TriedDay {
  day: string
  zone: string
}

/** Few, for every run: they cost half a minute each. */
export const fewDays: readonly TriedDay[] = [
  { day: '2028-02-29', zone: 'America/St_Johns' },
  { day: '2026-12-31T23:50', zone: 'Pacific/Auckland' },
]

/** Ends of months, the 25th, five years ahead, and days on which the clocks change where the machine stands. */
export const moreDays: readonly TriedDay[] = [
  { day: '2026-11-25', zone: 'Asia/Tashkent' },
  { day: '2026-11-30', zone: 'UTC' },
  { day: '2027-01-31T00:05', zone: 'America/Los_Angeles' },
  { day: '2027-03-28T02:30', zone: 'Europe/Berlin' },
  { day: '2027-04-04', zone: 'Australia/Lord_Howe' },
  { day: '2027-06-30', zone: 'Asia/Kathmandu' },
  { day: '2027-11-07T12:00', zone: 'America/New_York' },
  { day: '2028-10-29T01:30', zone: 'Europe/London' },
  { day: '2031-11-25', zone: 'Asia/Tokyo' },
]
