import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { readProofs, type SellerProof } from '../rows/read-proofs.server'

/** What somebody who asks to sell gave, while she waits; empty for everybody else. */
export async function listOwnProofs(context: Context): Promise<SellerProof[]> {
  const { personId } = context
  if (!personId) return []
  return transaction(context, async (work) => {
    const seller = await work.tx.seller.findFirst({
      where: { personId, status: 'pending' },
      select: { id: true },
    })
    return seller ? readProofs(work, seller.id) : []
  })
}
