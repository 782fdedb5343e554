import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { ProductReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../../catalogue/cached.server'
import { notifySeller } from '../../../notify-seller.server'
import { isDesk } from '../../../policy'
import { type DecideVoiceError, decideVoice } from '../../decide-voice'
import { closeReports } from '../../reports/rows/close-reports.server'
import type { VoiceDecision } from '../../schema'
import { readReviewSides } from '../rows/read-sides.server'
import { takeProductReview } from '../rows/take-review.server'
import { tellWriter } from '../tell-writer.server'

export type DecideProductReviewError =
  | DecideVoiceError
  | 'admin.error.notAllowed'
  | 'voices.error.reviewNotFound'
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
  const decided = decideVoice(review, input, work.personId)
  if (!decided.ok) return decided
  const { status, reasonCode, note } = decided.value
  const isShown = status === 'shown'
  await work.asSystem(() =>
    work.tx.productReview.update({
      where: { id: review.id },
      data: {
        ...{ status, reasonCode, note, askedAt: null, version: { increment: 1 } },
        ...{ decidedById: work.personId, decidedAt: work.now() },
      },
    }),
  )
  if (!isShown) await closeReports(work, 'review', review.id, 'hide')
  clearCatalogueCache(work)
  await recordAudit(work, {
    subject: review.id,
    action: isShown ? 'productReview.shown' : 'productReview.hidden',
    details: reasonCode ? { reasonCode } : {},
  })
  await tellWriter(work, review, isShown ? 'productReviewShown' : 'productReviewHidden')
  if (isShown) await tellSeller(work, review)
  return ok(null)
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
