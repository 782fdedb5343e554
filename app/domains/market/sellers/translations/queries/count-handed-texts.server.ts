import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'

/** Translations that wait for the seller's word. */
export async function countHandedTexts(context: Context): Promise<number> {
  const sellerId = sellerOf(context)
  if (!sellerId) return 0
  return transaction(context, ({ tx }) => tx.textRequest.count({ where: { sellerId, status: 'handed' } }))
}
