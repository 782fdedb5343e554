import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** The person has read these notices of hers, or all of them (`'all'`). Others' are not found. Returns how many. */
export async function markRead(context: Context, ids: readonly string[] | 'all'): Promise<number> {
  const { personId } = context
  if (!personId) return 0
  return transaction(context, async (tx) => {
    const { count } = await tx.message.updateMany({
      where: { personId, channel: 'portal', readAt: null, ...(ids !== 'all' && { id: { in: [...ids] } }) },
      data: { readAt: context.now() },
    })
    return count
  })
}
