import type { Context } from '~/domains/identity/context'
import { addWorkingDays, getParameter, listHolidays } from '~/domains/reference/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { tellApplicant } from '../rows/tell.server'

/** Working days before the last one where the parameter is missing (example value). */
const fallbackDays = 2n

interface DueCorrection {
  id: string
  dueOn: Date
  case: { id: string; number: string; applicantId: string | null; isProtected: boolean }
}

/** Tells whoever was asked to correct something that its last day is near, once a request. */
export async function remindOfCorrections(context: Context): Promise<void> {
  const due = await transaction(context, listDue)
  await performEach(context, remind, due)
}

async function listDue(work: Work): Promise<DueCorrection[]> {
  const today = dayOf(work.now())
  const days = await getParameter('correction-reminder-days', today, work)
  const last = addWorkingDays(today, Number(days?.value ?? fallbackDays), await listHolidays(work))
  return work.tx.caseTask.findMany({
    where: {
      ...{ kind: 'correct', status: 'open', dueOn: { gte: today, lte: last } },
      case: { status: 'correction_requested' },
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      dueOn: true,
      case: { select: { id: true, number: true, applicantId: true, isProtected: true } },
    },
  })
}

async function remind(work: Work, { dueOn: day, case: one }: DueCorrection): Promise<void> {
  const dueOn = isoDay(day)
  await tellApplicant(work, one, {
    what: `correctionDue-${dueOn}`,
    template: 'notifications.applicationCorrectionDue',
    variables: { number: one.number, dueOn },
  })
}
