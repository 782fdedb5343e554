import type { HolidayChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The feasts that follow the moon: a decree of the year names their days. */
const movingFeasts = ['reference.holiday.ramazonHayit', 'reference.holiday.qurbonHayit']

const yearOf = (year: number) => ({
  gte: new Date(Date.UTC(year, 0, 1)),
  lt: new Date(Date.UTC(year + 1, 0, 1)),
})

/** Days off of a year in their order, what waits for a second administrator, and which moving feasts are not there yet. */
export async function listHolidaysOfYear(work: Work, year: number) {
  const [days, waiting, first, last] = await Promise.all([
    work.tx.holiday.findMany({ where: { date: yearOf(year) }, orderBy: { date: 'asc' } }),
    listWaiting(work),
    work.tx.holiday.findFirst({ orderBy: { date: 'asc' } }),
    work.tx.holiday.findFirst({ orderBy: { date: 'desc' } }),
  ])
  const missing = movingFeasts.filter((key) => !days.some(({ nameKey }) => nameKey === key))
  const [from, until] = [first, last].map((row) => row?.date.getUTCFullYear() ?? year)
  return { days, waiting, missing, years: { from: from ?? year, until: until ?? year } }
}

function listWaiting(work: Work): Promise<HolidayChange[]> {
  return work.tx.holidayChange.findMany({ where: { status: 'prepared' }, orderBy: { date: 'asc' } })
}
