import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import { readReviewSides } from '../rows/read-sides.server'
import { takeProductReview } from '../rows/take-review.server'
import { tellWriter } from '../tell-writer.server'

export type AnswerProductReviewError =
  | 'voices.error.reviewNotFound'
  | 'voices.error.answered'
  | 'voices.error.moved'
  | 'sides.error.reviewProduct'

/** The seller answers a review, once; then neither of them is changed. */
export async function answerProductReview(
  work: Work,
  { reviewId, version, answer }: { reviewId: string; version: number; answer: string | null },
): Promise<Result<null, AnswerProductReviewError>> {
  const sellerId = sellerOf(work)
  const review = sellerId ? await takeProductReview(work, { id: reviewId }) : null
  if (!review || review.sellerId !== sellerId) return refuse('voices.error.reviewNotFound')
  const { writers } = await readReviewSides(work, review)
  const own = refuseBothSides('reviewProduct', work, writers)
  if (own) return own
  if (review.answer !== null) return refuse('voices.error.answered')
  // She answers what she read, and what everybody reads.
  if (review.version !== version || review.status !== 'shown') return refuse('voices.error.moved')
  await work.asSystem(() =>
    work.tx.productReview.update({
      where: { id: review.id },
      data: { answer, answeredById: work.personId, answeredAt: work.now(), version: { increment: 1 } },
    }),
  )
  await tellWriter(work, review, 'productReviewAnswered')
  return ok(null)
}
