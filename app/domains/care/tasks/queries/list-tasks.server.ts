import type { CareTask } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export const careTasksPerPage = 50

/** What was asked of an organisation: open ones by their last day, or what is closed, the last one first. */
export async function listTasks(
  work: Work,
  { organisationId, isClosed, page }: { organisationId: string; isClosed: boolean; page: number },
): Promise<{ tasks: CareTask[]; total: number }> {
  const statuses = isClosed ? (['done', 'refused'] as const) : (['asked', 'accepted'] as const)
  const where = { organisationId, status: { in: [...statuses] } }
  const total = await work.tx.careTask.count({ where })
  const tasks = await work.tx.careTask.findMany({
    where,
    orderBy: isClosed ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * careTasksPerPage,
    take: careTasksPerPage,
  })
  return { tasks, total }
}
