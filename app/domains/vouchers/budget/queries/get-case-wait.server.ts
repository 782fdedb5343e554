import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import type { BudgetUrgency } from '~/platform/prisma/enums'
import { readPlace } from '../rows/read-place.server'

export interface CaseWait {
  deviceCode: string
  urgency: BudgetUrgency
  /** Day of the decision, midnight UTC. */
  sinceOn: Date
  /** From 1; null when the programme was over before there was money. */
  place: number | null
  /** When the wait came to nothing; null while it waits. */
  endedAt: Date | null
}

/** How the right that a case gave waits for money; null when it does not, was served, or is not the reader's to see. */
export async function getCaseWait(context: Context, caseId: string): Promise<CaseWait | null> {
  if (!isId(caseId)) return null
  return transaction(context, async (work) => {
    const wait = await work.tx.budgetWait.findFirst({
      where: { entitlement: { applicationId: caseId }, status: { not: 'served' } },
    })
    if (!wait) return null
    const { entitlementId, deviceCode, urgency, sinceOn, closedAt: endedAt } = wait
    const place = endedAt ? null : await readPlace(work, entitlementId)
    return { deviceCode, urgency, sinceOn, place, endedAt }
  })
}
