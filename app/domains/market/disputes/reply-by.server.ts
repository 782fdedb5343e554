import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { replyWorkingDays } from './rules'

/** Last day on which the other side of a dispute that begins now can answer, midnight UTC. */
export async function replyBy(work: Work): Promise<Date> {
  return addWorkingDays(dayOf(work.now()), replyWorkingDays, await listHolidays(work.tx))
}
