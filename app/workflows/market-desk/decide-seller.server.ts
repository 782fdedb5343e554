import { mayReviewSellers } from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { reviewSellerIn } from '~/domains/market/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { ReviewSellerRefusal } from './approve-seller.server'

/** What is decided for a reason, with the entry and the message of each. */
const decisions = {
  refuse: { action: 'seller.refused', template: 'notifications.sellerRefused', path: '/seller/apply' },
  suspend: { action: 'seller.suspended', template: 'notifications.sellerSuspended', path: '/seller/apply' },
  reinstate: { action: 'seller.reinstated', template: 'notifications.sellerReinstated', path: '/seller' },
} as const

export type SellerDecisionMove = keyof typeof decisions

/**
 * A seller may not sell, or may again, for a reason that she is told in full; the entry says that, not what, she was
 * told. Parcels that were paid stay hers to send: nobody's purchase is lost with a suspension.
 */
export async function decideSeller(
  context: Context,
  { sellerId, move, reason }: { sellerId: string; move: SellerDecisionMove; reason: string },
): Promise<Result<null, ReviewSellerRefusal>> {
  if (!mayReviewSellers(context)) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx) => {
    const seller = await tx.seller.findUnique({ where: { id: sellerId }, select: { personId: true } })
    if (!seller) return refuse('admin.error.sellerUnknown')
    const own = refuseBothSides('reviewSeller', context, await getSellerFamily(tx, sellerId))
    if (own) return own
    const reviewed = await reviewSellerIn(tx, context, { sellerId, move, reason })
    if (!reviewed.ok) return reviewed
    const { action, template, path } = decisions[move]
    await recordAudit(tx, { subject: sellerId, action })
    await notify(tx, {
      key: `${action.replace('.', `:${sellerId}:`)}:${context.requestId}`,
      personId: seller.personId,
      template,
      variables: { reason },
      locale: null,
      path,
    })
    return ok(null)
  })
}
