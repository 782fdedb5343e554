import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { ParcelReturnStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { answerWorkingDays, returnWorkingDays, stepWorkingDays } from '../rules'

/** Last day of a step that begins now; null for one that waits for the desk, or for nobody. */
export async function dueOn(work: Work, status: ParcelReturnStatus): Promise<Date | null> {
  const days = status === 'asked' ? await answerDays(work) : stepDays(status)
  return days === null ? null : addWorkingDays(dayOf(work.now()), days, await listHolidays(work.tx))
}

function stepDays(status: ParcelReturnStatus): number | null {
  return status in stepWorkingDays ? stepWorkingDays[status as keyof typeof stepWorkingDays] : null
}

async function answerDays(work: Work): Promise<number> {
  const days = await getParameter('return-answer-days', dayOf(work.now()), work.tx)
  return Number(days?.value ?? answerWorkingDays)
}

/** Last day on which what came then can be sent back. */
export async function returnUntil(work: Work, cameAt: Date): Promise<Date> {
  const days = await getParameter('return-days', dayOf(work.now()), work.tx)
  return addWorkingDays(dayOf(cameAt), Number(days?.value ?? returnWorkingDays), await listHolidays(work.tx))
}
