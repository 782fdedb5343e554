import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { type MandateView, viewMandate } from '../rows/view-mandate.server'

/** The mandate under which a case was sent last, for who may see the case; null where she who applied needs none. */
export async function getCaseMandate(
  context: Context,
  caseId: string,
): Promise<(MandateView & { isInForce: boolean }) | null> {
  return transaction(context, async (work) => {
    const sent = await work.tx.submission.findFirst({
      where: { applicationId: caseId },
      orderBy: { number: 'desc' },
      select: { mandate: true },
    })
    if (!sent?.mandate) return null
    const view = await viewMandate(work, sent.mandate)
    return { ...view, isInForce: view.status === 'in_force' && view.validUntil >= dayOf(context.now()) }
  })
}
