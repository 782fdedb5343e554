import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { readTerms } from './read-terms.server'

/** The last day on which a centre decides what comes to it today. */
export async function readDecideBy(work: Work): Promise<Date> {
  const { decisionDays } = await readTerms(work)
  return addWorkingDays(dayOf(work.now()), decisionDays, await listHolidays(work))
}
