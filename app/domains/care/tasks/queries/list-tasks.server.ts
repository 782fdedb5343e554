import type { CareTask } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

const mostShown = 200

/** What was asked of an organisation: open ones by their last day, or what is closed, the last one first. */
export function listTasks(
  work: Work,
  { organisationId, isClosed }: { organisationId: string; isClosed: boolean },
): Promise<CareTask[]> {
  const statuses = isClosed ? (['done', 'refused'] as const) : (['asked', 'accepted'] as const)
  return work.tx.careTask.findMany({
    where: { organisationId, status: { in: [...statuses] } },
    orderBy: isClosed ? [{ closedAt: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostShown,
  })
}
