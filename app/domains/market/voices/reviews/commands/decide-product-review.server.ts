import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { ProductReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../../catalogue/cached.server'
import { notifySeller } from '../../../notify-seller.server'
import { isDesk } from '../../../policy'
import { nextVoiceStatus } from '../../lifecycle'
import { closeReports } from '../../reports/rows/close-reports.server'
import type { VoiceDecision } from '../../schema'
import { readReviewSides } from '../rows/read-sides.server'
import { takeProductReview } from '../rows/take-review.server'
import { tellWriter } from '../tell-writer.server'

export type DecideProductReviewError =
  | 'admin.error.notAllowed'
  | 'voices.error.reviewNotFound'
  | 'voices.error.moved'
  | 'voices.error.lookedAlready'
  | 'sides.error.reviewProduct'

/**
 * The desk shows what somebody wrote of a product, or does not, with a reason. What she asked to be looked at again is
 * decided by somebody else than before, and nobody decides for her own family, neither the buyer's nor the seller's.
 */
export async function decideProductReview(
  work: Work,
  input: VoiceDecision,
): Promise<Result<null, DecideProductReviewError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  const review = await takeProductReview(work, { id: input.voiceId })
  if (!review) return refuse('voices.error.reviewNotFound')
  const { writers, seller } = await readReviewSides(work, review)
  const own = refuseBothSides('reviewProduct', work, [...writers, ...seller])
  if (own) return own
  const isAsked = review.askedAt !== null
  if (isAsked && review.decidedById === work.personId) return refuse('voices.error.lookedAlready')
  // What was asked about can also stay as it is.
  const staysHidden = isAsked && input.move === 'hide'
  const next = staysHidden ? ('hidden' as const) : nextVoiceStatus(review.status, input.move)
  const status = next === 'waiting' ? null : next
  if (!status || review.version !== input.version) return refuse('voices.error.moved')
  await write(work, review, status, input)
  if (status === 'hidden') await closeReports(work, 'review', review.id, 'hide')
  clearCatalogueCache(work)
  const isShown = status === 'shown'
  await recordAudit(work, {
    subject: review.id,
    action: isShown ? 'productReview.shown' : 'productReview.hidden',
    details: input.reasonCode && !isShown ? { reasonCode: input.reasonCode } : {},
  })
  await tellWriter(work, review, isShown ? 'productReviewShown' : 'productReviewHidden')
  if (isShown) await tellSeller(work, review)
  return ok(null)
}

async function write(
  work: Work,
  { id }: ProductReview,
  status: 'shown' | 'hidden',
  { reasonCode, note }: Pick<VoiceDecision, 'reasonCode' | 'note'>,
): Promise<void> {
  const why = status === 'hidden' ? { reasonCode, note } : { reasonCode: null, note: null }
  const decided = { decidedById: work.personId, decidedAt: work.now(), askedAt: null }
  await work.asSystem(() =>
    work.tx.productReview.update({
      where: { id },
      data: { status, ...why, ...decided, version: { increment: 1 } },
    }),
  )
}

async function tellSeller(work: Work, { id, sellerId, version }: ProductReview): Promise<void> {
  await notifySeller(work, {
    key: `productReview:${id}:shown-${version}`,
    sellerId,
    template: 'notifications.productReviewWritten',
    variables: {},
    path: '/seller/reviews',
  })
}
