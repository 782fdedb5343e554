import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { findAsking } from '../../rows/find-asking.server'
import { findWaiting } from '../rows/find-waiting.server'
import { readProofs, type SellerProof } from '../rows/read-proofs.server'

/**
 * What somebody who asks to sell gave, while she waits; empty for everybody else. Under a mandate what was asked under one,
 * without the account.
 */
export function listOwnProofs(context: Context, mandateId: string | null = null): Promise<SellerProof[]> {
  return transaction(context, async (work) => {
    const asking = await findAsking(work, mandateId)
    const seller = asking && (await findWaiting(work, asking))
    return seller ? readProofs(work, seller.id) : []
  })
}
