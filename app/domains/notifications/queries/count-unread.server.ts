import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

/** How many of the person's notices she has not read. */
export async function countUnread(context: Context): Promise<number> {
  const { personId } = context
  if (!personId) return 0
  return transaction(context, (tx) =>
    tx.message.count({ where: { personId, channel: 'portal', readAt: null } }),
  )
}
