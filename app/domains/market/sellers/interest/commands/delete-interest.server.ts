import { addDays, dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readInterestDays } from '../read-interest-days.server'

/** Erases how often products were opened on days that are over for long. */
export async function deleteInterest(work: Work): Promise<{ days: number }> {
  const now = work.now()
  const first = addDays(dayOf(now), 1 - (await readInterestDays(now, work.tx)))
  const { count } = await work.tx.productInterest.deleteMany({ where: { day: { lt: first } } })
  return { days: count }
}
