import type { CaseTaskKind, CaseTaskStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { dueState } from '../../rules'

export interface CaseTask {
  id: string
  kind: CaseTaskKind
  status: CaseTaskStatus
  assigneeId: string | null
  dueOn: Date
  /** Null once closed. */
  due: ReturnType<typeof dueState> | null
  closedAt: Date | null
}

/** The tasks of a case, what is open and due first on top. */
export async function readTasks(work: Work, caseId: string, today: Date): Promise<CaseTask[]> {
  const rows = await work.tx.caseTask.findMany({
    where: { caseId },
    orderBy: [{ status: 'asc' }, { dueOn: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, status: true, assigneeId: true, dueOn: true, closedAt: true },
  })
  return rows.map((row) => ({ ...row, due: row.status === 'open' ? dueState(row.dueOn, today) : null }))
}
