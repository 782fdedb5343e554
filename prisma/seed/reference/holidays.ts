import type { Prisma } from '~/platform/prisma/client'
import { type SeedDay, yearsAway } from '../seed-day'

/** `MM-DD`. */
const fixed = [
  ['01-01', 'reference.holiday.newYear'],
  ['03-08', 'reference.holiday.womensDay'],
  ['03-21', 'reference.holiday.navroz'],
  ['05-09', 'reference.holiday.memoryDay'],
  ['09-01', 'reference.holiday.independenceDay'],
  ['10-01', 'reference.holiday.teachersDay'],
  ['12-08', 'reference.holiday.constitutionDay'],
] as const

/** Month and day of the lunar calendar. */
const lunar: Record<string, string> = {
  '10-1': 'reference.holiday.ramazonHayit',
  '12-10': 'reference.holiday.qurbonHayit',
}

const lunarCalendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

const aDay = 86_400_000

/**
 * The days off of the given year, the one before and the two after. The two feasts that follow the moon stand on their
 * expected days; the decree of the year decides.
 */
export function holidayRows(day: SeedDay): Prisma.HolidayCreateManyInput[] {
  const rows = new Map<number, string>()
  const last = yearsAway(day, 2, '12-31').getTime()
  for (let at = yearsAway(day, -1, '01-01').getTime(); at <= last; at += aDay) {
    const nameKey = lunar[lunarDay(at)]
    if (nameKey) rows.set(at, nameKey)
  }
  for (const years of [-1, 0, 1, 2])
    for (const [monthDay, nameKey] of fixed) rows.set(yearsAway(day, years, monthDay).getTime(), nameKey)
  return [...rows].map(([at, nameKey]) => ({ date: new Date(at), nameKey }))
}

function lunarDay(at: number): string {
  const parts = lunarCalendar.formatToParts(at)
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${value('month')}-${value('day')}`
}
