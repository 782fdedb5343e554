import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { daysToTell, dueState } from '../rules'

export interface DueCase {
  id: string
  number: string
  centreCode: string
  assigneeId: string | null
  dueOn: Date
  isOverdue: boolean
}

/** Cases whose answer is due within two days or overdue, of all centres; the clock of a correction stands. */
export async function listDueCases(work: Work, now: Date): Promise<DueCase[]> {
  const today = dayOf(now)
  const rows = await work.tx.case.findMany({
    where: {
      status: { in: ['submitted', 'in_review'] },
      dueOn: daysToTell(today),
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    select: { id: true, number: true, centreCode: true, assigneeId: true, dueOn: true },
  })
  return rows.map((row) => ({ ...row, isOverdue: dueState(row.dueOn, today) === 'overdue' }))
}
