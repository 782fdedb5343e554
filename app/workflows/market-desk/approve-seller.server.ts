import { mayReviewSellers } from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { createRoleGrant, getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { reviewSellerIn } from '~/domains/market/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'

export type ReviewSellerRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.sellerUnknown'
  | 'admin.error.sellerNotPending'
  | 'sides.error.reviewSeller'

/** A seller may sell: her status, the role in which she does it and the word to her, in one transaction. */
export async function approveSeller(
  context: Context,
  { sellerId }: { sellerId: string },
): Promise<Result<null, ReviewSellerRefusal>> {
  if (!mayReviewSellers(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const seller = await tx.seller.findUnique({ where: { id: sellerId }, select: { personId: true } })
    if (!seller) return refuse('admin.error.sellerUnknown')
    const { personId } = seller
    const own = refuseBothSides('reviewSeller', context, await getSellerFamily(tx, sellerId))
    if (own) return own
    const reviewed = await reviewSellerIn(tx, context, { sellerId, move: 'approve' })
    if (!reviewed.ok) return reviewed
    // Held already after an earlier suspension: then there is nothing to give.
    const granted = await createRoleGrant(tx, { personId, role: 'artisan', organisationId: sellerId })
    if (granted.ok) {
      await recordAudit(tx, {
        subject: personId,
        action: 'role.granted',
        details: { role: 'artisan', organisationId: sellerId },
      })
    }
    await recordAudit(tx, { subject: sellerId, action: 'seller.approved' })
    await notify(tx, {
      key: `seller:${sellerId}:approved:${context.requestId}`,
      personId,
      template: 'notifications.sellerApproved',
      variables: {},
      locale: null,
      path: '/seller',
    })
    return ok(null)
  })
}
