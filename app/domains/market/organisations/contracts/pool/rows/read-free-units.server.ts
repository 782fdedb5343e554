import { listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readSchedules } from '../../../../schedule/read-schedules.server'
import { freeUnits } from '../free-days'

/** What these shops can make besides what waits for them until a day, by shop; null of one that sets no pace. */
export async function readFreeUnits(
  work: Pick<Work, 'tx' | 'now'>,
  sellerIds: readonly string[],
  dueOn: Date,
): Promise<(sellerId: string) => number | null> {
  const scheduleOf = await readSchedules(work.tx, sellerIds)
  const holidays = await listHolidays(work.tx)
  const today = dayOf(work.now())
  return (sellerId) => freeUnits(scheduleOf(sellerId), { today, dueOn, holidays })
}
