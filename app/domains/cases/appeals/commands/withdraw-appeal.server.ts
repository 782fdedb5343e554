import { ok, type Result, refuse } from '~/lib/result'
import type { Appeal } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { closeTasks } from '../../desk/rows/write-tasks.server'
import { nextAppealStatus, openAppealStatuses } from '../../lifecycle'
import { lockOwnCase } from '../../rows/lock-case.server'
import { writeAppealEvent } from '../rows/write-appeal-event.server'

export type WithdrawAppealError = 'applications.error.notFound' | 'applications.error.appealMoved'

/**
 * Whoever applied takes her appeal back while it has no answer. Within its term she may appeal again. Answers the appeal:
 * what it suspended is suspended no more, and whoever calls sees to it.
 */
export async function withdrawAppeal(
  work: Work,
  { caseId }: { caseId: string },
): Promise<Result<Appeal, WithdrawAppealError>> {
  const one = await lockOwnCase(work, caseId)
  if (!one) return refuse('applications.error.notFound')
  const appeal = await work.tx.appeal.findFirst({
    where: { caseId, status: { in: [...openAppealStatuses] } },
  })
  const status = appeal && nextAppealStatus(appeal.status, 'withdraw')
  if (!appeal || !status) return refuse('applications.error.appealMoved')
  const withdrawn = await work.tx.appeal.update({
    where: { id: appeal.id },
    data: { status, closedAt: work.now() },
  })
  await closeTasks(work, caseId, 'dropped', ['appeal'])
  await writeAppealEvent(work, { caseId, type: 'application.appealWithdrawn' })
  return ok(withdrawn)
}
