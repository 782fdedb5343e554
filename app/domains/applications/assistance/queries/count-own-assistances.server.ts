import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'

/** How often whoever acts has filled this application in for its applicant. */
export async function countOwnAssistances(context: Context, applicationId: string): Promise<number> {
  const { personId: clerkId } = context
  if (!clerkId || !isId(applicationId)) return 0
  return transaction(context, (work) => work.tx.assistance.count({ where: { clerkId, applicationId } }))
}
