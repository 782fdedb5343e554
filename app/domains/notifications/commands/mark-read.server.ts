import type { Work } from '~/platform/work.server'

/** The person has read these notices of hers, or all of them (`'all'`). Others' are not found. Returns how many. */
export async function markRead(work: Work, ids: readonly string[] | 'all'): Promise<number> {
  const { personId } = work
  if (!personId) return 0
  const { count } = await work.tx.message.updateMany({
    where: { personId, channel: 'portal', readAt: null, ...(ids !== 'all' && { id: { in: [...ids] } }) },
    data: { readAt: work.now() },
  })
  return count
}
