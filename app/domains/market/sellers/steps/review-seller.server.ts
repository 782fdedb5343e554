import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { nextSellerStatus } from '../../lifecycle'

export type ReviewSellerError = 'admin.error.sellerUnknown' | 'admin.error.sellerNotPending'

/**
 * Writes the decision about a seller who waits for one. Her products are seen and bought only once she is approved.
 * Who may decide, the role that comes with it and the record of it are the caller's, in the same transaction.
 */
export async function reviewSellerIn(
  tx: Tx,
  context: Context,
  input: { sellerId: string; isApproved: boolean },
): Promise<Result<{ personId: string }, ReviewSellerError>> {
  if (!isId(input.sellerId)) return refuse('admin.error.sellerUnknown')
  await tx.$executeRaw`select 1 from seller where id = ${input.sellerId}::uuid for update`
  const seller = await tx.seller.findUnique({
    where: { id: input.sellerId },
    select: { id: true, personId: true, status: true },
  })
  if (!seller) return refuse('admin.error.sellerUnknown')
  const status = nextSellerStatus(seller.status, input.isApproved ? 'approve' : 'refuse')
  if (!status) return refuse('admin.error.sellerNotPending')
  await tx.seller.update({
    where: { id: seller.id },
    data: { status, ...(input.isApproved && { verifiedAt: context.now() }) },
  })
  clearCatalogueCache()
  return ok({ personId: seller.personId })
}
