import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayTake } from '../../policy'
import { lockCase } from '../../rows/lock-case.server'
import { refuseOwnCase } from '../../rows/move-case.server'
import { isOwnTask } from '../task-rules'

export type CompleteTaskError =
  | 'applications.error.notFound'
  | 'applications.error.notYours'
  | 'applications.error.notPossibleNow'
  | 'sides.error.workOnCase'

/** Who has a task that no act of the portal does says that it is done. Twice is once. */
export async function completeTask(
  work: Work,
  { caseId, taskId }: { caseId: string; taskId: string },
): Promise<Result<null, CompleteTaskError>> {
  const one = await lockCase(work, caseId)
  if (!one || !isId(taskId)) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  if (!mayTake(work, one)) return refuse('applications.error.notYours')
  const task = await work.tx.caseTask.findFirst({ where: { id: taskId, caseId } })
  if (!task) return refuse('applications.error.notFound')
  if (task.assigneeId !== work.personId) return refuse('applications.error.notYours')
  if (!isOwnTask(task.kind)) return refuse('applications.error.notPossibleNow')
  if (task.status !== 'open') return ok(null)

  await work.tx.caseTask.update({
    where: { id: taskId },
    data: { status: 'done', closedAt: work.now(), closedById: work.personId },
  })
  const details = { taskKind: task.kind }
  await recordAudit(work, { subject: caseId, action: 'application.taskCompleted', details })
  return ok(null)
}
