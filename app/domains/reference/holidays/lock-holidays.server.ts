import { lockName } from '~/platform/lock-name.server'
import type { HolidayChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** One change of days off at a time, until the transaction ends. */
export async function lockHolidays(work: Work): Promise<void> {
  await lockName(work, 'holidays')
}

/** A change, when nobody else changes days off; null when there is none. */
export async function lockHolidayChange(work: Work, id: string): Promise<HolidayChange | null> {
  await lockHolidays(work)
  return work.tx.holidayChange.findUnique({ where: { id } })
}
