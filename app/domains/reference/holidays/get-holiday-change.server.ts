import { isoDay } from '~/lib/figures/iso-day'
import type { Work } from '~/platform/work.server'

/** The days off before and after a confirmed change, `YYYY-MM-DD`; null where it never counted. */
export async function getHolidayChange(
  work: Work,
  id: string,
): Promise<{ before: ReadonlySet<string>; after: ReadonlySet<string>; from: Date } | null> {
  const change = await work.tx.holidayChange.findFirst({ where: { id, status: 'confirmed' } })
  if (!change) return null
  const rows = await work.tx.holiday.findMany({ select: { date: true } })
  const after = new Set(rows.map(({ date }) => isoDay(date)))
  const before = new Set(after)
  const { act, date, toDate } = change
  if (act === 'add') before.delete(isoDay(date))
  else before.add(isoDay(date))
  if (toDate) before.delete(isoDay(toDate))
  return { before, after, from: toDate && toDate < date ? toDate : date }
}
