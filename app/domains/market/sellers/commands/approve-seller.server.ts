import { recordAudit } from '~/domains/audit/index.server'
import { createRoleGrant, getSellerReviewSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayReviewSellers } from '../../policy'
import { tellHolder } from '../rows/tell-other.server'
import { type ReviewSellerError, reviewSeller } from './review-seller.server'

export type DecideSellerError = ReviewSellerError | 'admin.error.notAllowed' | 'sides.error.reviewSeller'

/** A seller may sell: her status, the role in which she does it and the word to her, in one transaction. */
export async function approveSeller(
  work: Work,
  { sellerId }: { sellerId: string },
): Promise<Result<null, DecideSellerError>> {
  if (!mayReviewSellers(work)) return refuse('admin.error.notAllowed')

  const seller = await work.tx.seller.findUnique({
    where: { id: sellerId },
    select: { id: true, personId: true, mandateId: true },
  })
  if (!seller) return refuse('admin.error.sellerUnknown')
  const { personId } = seller
  const own = refuseBothSides('reviewSeller', work, await getSellerReviewSide(work, sellerId))
  if (own) return own
  const reviewed = await reviewSeller(work, { sellerId, move: 'approve' })
  if (!reviewed.ok) return reviewed
  // Held already after an earlier suspension: then there is nothing to give.
  const granted = await createRoleGrant(work, { personId, role: 'artisan', organisationId: sellerId })
  if (granted.ok) {
    await recordAudit(work, {
      subject: personId,
      action: 'role.granted',
      details: { role: 'artisan', organisationId: sellerId },
    })
  }
  await recordAudit(work, { subject: sellerId, action: 'seller.approved' })
  await notify(work, {
    key: `seller:${sellerId}:approved:${work.requestId}`,
    personId,
    template: 'notifications.sellerApproved',
    variables: {},
    locale: null,
    path: '/seller',
  })
  await tellHolder(
    work,
    seller,
    `seller:${sellerId}:approved:${work.requestId}`,
    'notifications.sellerForDecided',
  )
  return ok(null)
}
