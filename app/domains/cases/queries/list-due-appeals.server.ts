import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { openAppealStatuses } from '../lifecycle'
import { daysToTell, dueState } from '../rules'

export interface DueAppeal {
  id: string
  caseId: string
  number: string
  /** The centre that answers it. */
  centreCode: string
  /** Null while nobody has taken it. */
  reviewerId: string | null
  dueOn: Date
  isOverdue: boolean
}

/** Appeals whose answer is due within two days or overdue, of all centres. */
export async function listDueAppeals(work: Work, now: Date): Promise<DueAppeal[]> {
  const today = dayOf(now)
  const rows = await work.tx.appeal.findMany({
    where: {
      status: { in: [...openAppealStatuses] },
      dueOn: daysToTell(today),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, caseId: true, centreCode: true, reviewerId: true, dueOn: true },
      case: { select: { number: true } },
    },
  })
  return rows.map(({ case: { number }, ...row }) => ({
    ...{ ...row, number, isOverdue: dueState(row.dueOn, today) === 'overdue' },
  }))
}
