import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { replyWorkingDays } from './rules'

/** Last day on which the other side of a dispute that begins now can answer, midnight UTC. */
export async function replyBy(work: Work): Promise<Date> {
  const today = dayOf(work.now())
  const days = await getParameter('dispute-answer-days', today, work.tx)
  return addWorkingDays(today, Number(days?.value ?? replyWorkingDays), await listHolidays(work.tx))
}
