import { mayReviewSellers } from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerSide, refuseBothSides } from '~/domains/identity/index.server'
import { reviewSellerIn } from '~/domains/market/index.server'
import { notifyIn } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { ReviewSellerRefusal } from './approve-seller.server'

/** A seller may not sell, for a reason that she is told in full; the entry says that, not what, she was told. */
export async function refuseSeller(
  context: Context,
  { sellerId, reason }: { sellerId: string; reason: string },
): Promise<Result<null, ReviewSellerRefusal>> {
  if (!mayReviewSellers(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const seller = await tx.seller.findUnique({ where: { id: sellerId }, select: { personId: true } })
    if (!seller) return refuse('admin.error.sellerUnknown')
    const { personId } = seller
    const own = refuseBothSides('reviewSeller', context, await getSellerSide(tx, sellerId))
    if (own) return own
    const reviewed = await reviewSellerIn(tx, context, { sellerId, isApproved: false })
    if (!reviewed.ok) return reviewed
    await recordAudit(tx, { subject: sellerId, action: 'seller.refused' })
    await notifyIn(tx, context, {
      key: `seller:${sellerId}:refused:${context.requestId}`,
      personId,
      template: 'notifications.sellerRefused',
      variables: { reason },
      locale: null,
      path: '/account/notices',
    })
    return ok(null)
  })
}
