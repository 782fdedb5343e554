import type { CareTask, Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export const careTasksPerPage = 50

export const careTaskSorts = ['due', 'asked'] as const

export interface CareTaskFilter {
  isClosed: boolean
  page: number
  /** Null for open ones by their last day, and for what is closed the last one first. */
  by?: (typeof careTaskSorts)[number] | null
  descending?: boolean
}

function orderBy({ isClosed, by, descending }: CareTaskFilter): Prisma.CareTaskOrderByWithRelationInput[] {
  const sort = descending ? 'desc' : 'asc'
  if (by) return [by === 'due' ? { dueOn: sort } : { askedAt: sort }, { id: sort }]
  return isClosed ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ dueOn: 'asc' }, { id: 'asc' }]
}

/** What was asked of an organisation. */
export async function listTasks(
  work: Work,
  organisationId: string,
  filter: CareTaskFilter,
): Promise<{ tasks: CareTask[]; total: number }> {
  const statuses = filter.isClosed ? (['done', 'refused'] as const) : (['asked', 'accepted'] as const)
  const where = { organisationId, status: { in: [...statuses] } }
  const total = await work.tx.careTask.count({ where })
  const tasks = await work.tx.careTask.findMany({
    where,
    orderBy: orderBy(filter),
    skip: (filter.page - 1) * careTasksPerPage,
    take: careTasksPerPage,
  })
  return { tasks, total }
}
