import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'

/** How many requests wait for an answer of the seller, or for another one. */
export async function countAskedRequests(context: Context): Promise<number> {
  const sellerId = sellerOf(context)
  if (!sellerId) return 0
  return transaction(context, ({ tx }) =>
    tx.priceAnswer.count({
      where: { sellerId, status: { in: ['asked', 'again'] }, request: { status: 'sent' } },
    }),
  )
}
