import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { termWorkingDays } from './rules'

const parameters = {
  answer: 'dispute-answer-days',
  look: 'dispute-look-days',
  replace: 'dispute-replace-days',
} as const satisfies Record<keyof typeof termWorkingDays, string>

/** Last day of a step of a dispute that begins now, midnight UTC. */
export async function termOf(work: Work, step: keyof typeof termWorkingDays): Promise<Date> {
  const today = dayOf(work.now())
  const days = await getParameter(parameters[step], today, work.tx)
  return addWorkingDays(today, Number(days?.value ?? termWorkingDays[step]), await listHolidays(work.tx))
}
