import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'

export type AppealObstacle = 'care.error.appealWaits' | 'care.error.otherPeople'

/** What is appealed waits for the answer; what was set aside other people decide anew. */
export async function findAppealObstacle(work: Work, caseId: string): Promise<Result<null, AppealObstacle>> {
  const appeal = await work.asSystem(() =>
    work.tx.appeal.findFirst({
      where: { caseId, status: { not: 'withdrawn' }, decision: { supersededBy: null } },
      orderBy: { filedAt: 'desc' },
      select: { status: true, ground: true, excludedIds: true },
    }),
  )
  if (appeal?.status === 'filed' || appeal?.status === 'in_review') return refuse('care.error.appealWaits')
  const isAside = appeal?.status === 'returned' && appeal.ground !== 'refused'
  return isAside && appeal.excludedIds.includes(work.personId ?? '')
    ? refuse('care.error.otherPeople')
    : ok(null)
}
