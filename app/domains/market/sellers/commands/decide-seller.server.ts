import { recordAudit } from '~/domains/audit/index.server'
import { getSellerReviewSide, refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayReviewSellers } from '../../policy'
import { closeReports } from '../../voices/reports/rows/close-reports.server'
import { tellHolder } from '../rows/tell-other.server'
import type { DecideSellerError } from './approve-seller.server'
import { reviewSeller } from './review-seller.server'

/** What is decided for a reason, with the entry and the message of each. */
const decisions = {
  refuse: { action: 'seller.refused', template: 'notifications.sellerRefused', path: '/seller/apply' },
  suspend: { action: 'seller.suspended', template: 'notifications.sellerSuspended', path: '/seller/apply' },
  keep: {
    action: 'seller.keptSuspended',
    template: 'notifications.sellerKeptSuspended',
    path: '/seller/apply',
  },
  reinstate: { action: 'seller.reinstated', template: 'notifications.sellerReinstated', path: '/seller' },
} as const

export type SellerDecisionMove = keyof typeof decisions

/**
 * A seller may not sell, or may again, for a reason that she is told in full; the entry says that, not what, she was
 * told. Parcels that were paid stay hers to send: nobody's purchase is lost with a suspension.
 */
export async function decideSeller(
  work: Work,
  { sellerId, move, reason }: { sellerId: string; move: SellerDecisionMove; reason: string },
): Promise<Result<null, DecideSellerError>> {
  if (!mayReviewSellers(work)) return refuse('admin.error.notAllowed')

  const seller = await work.tx.seller.findUnique({
    where: { id: sellerId },
    select: { id: true, personId: true, mandateId: true },
  })
  if (!seller) return refuse('admin.error.sellerUnknown')
  const own = refuseBothSides('reviewSeller', work, await getSellerReviewSide(work, sellerId))
  if (own) return own
  const reviewed = await reviewSeller(work, { sellerId, move, reason })
  if (!reviewed.ok) return reviewed
  if (move === 'suspend') await closeReports(work, 'seller', sellerId, 'hide')
  const { action, template, path } = decisions[move]
  await recordAudit(work, { subject: sellerId, action })
  await notify(work, {
    key: `${action.replace('.', `:${sellerId}:`)}:${work.requestId}`,
    personId: seller.personId,
    template,
    variables: { reason },
    locale: null,
    path,
  })
  await tellHolder(
    work,
    seller,
    `${action.replace('.', `:${sellerId}:`)}:${work.requestId}`,
    'notifications.sellerForDecided',
  )
  return ok(null)
}
