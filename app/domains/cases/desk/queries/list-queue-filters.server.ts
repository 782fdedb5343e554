import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export interface QueueFilter {
  id: string
  name: string
  /** Of the queue's address. */
  query: string
}

/** Her own, the oldest first. */
export async function listQueueFilters(context: Context): Promise<QueueFilter[]> {
  const { personId } = context
  if (!personId) return []
  return transaction(context, (work) =>
    work.tx.queueFilter.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, query: true },
    }),
  )
}
