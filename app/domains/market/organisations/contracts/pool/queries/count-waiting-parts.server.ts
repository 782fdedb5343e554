import type { Context } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../../policy'

/** Of what a shop is asked to make, or makes for others: how much waits for its answer, and how much is late. */
export async function countWaitingParts(context: Context): Promise<{ asked: number; late: number }> {
  const sellerId = sellerOf(context)
  if (!sellerId) return { asked: 0, late: 0 }
  const today = dayOf(context.now())
  return transaction(context, async ({ tx }) => ({
    asked: await tx.contractPart.count({ where: { sellerId, status: 'invited', answerBy: { gte: today } } }),
    late: await tx.contractPart.count({ where: { sellerId, status: 'accepted', dueOn: { lt: today } } }),
  }))
}
