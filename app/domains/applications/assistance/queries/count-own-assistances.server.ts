import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** How often whoever acts has helped with this application, or voucher. */
export async function countOwnAssistances(context: Context, subjectId: string): Promise<number> {
  const { personId: clerkId } = context
  if (!clerkId || !isId(subjectId)) return 0
  const isIt = [{ applicationId: subjectId }, { voucherId: subjectId }]
  return transaction(context, (work) => work.tx.assistance.count({ where: { clerkId, OR: isIt } }))
}
