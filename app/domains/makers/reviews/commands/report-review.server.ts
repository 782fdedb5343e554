import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { takeReview } from '../rows/take-review.server'
import type { ReviewReason } from '../schema'

export type ReportReviewError = 'makers.error.reviewNotFound'

/** Somebody who is signed in says that a review should not stand there; said again it is one report. */
export async function reportReview(
  work: Work,
  { reviewId, reasonCode, text }: { reviewId: string; reasonCode: ReviewReason; text: string | null },
): Promise<Result<null, ReportReviewError>> {
  const { personId: reportedById } = work
  const review = reportedById ? await takeReview(work, reviewId) : null
  if (!review || !reportedById || review.status === 'hidden') return refuse('makers.error.reviewNotFound')
  const open = await work.tx.deviceReviewReport.count({
    where: { reviewId: review.id, reportedById, status: 'open' },
  })
  if (open > 0) return ok(null)
  await work.tx.deviceReviewReport.create({
    data: { id: newId(), reviewId: review.id, reportedById, reasonCode, text, reportedAt: work.now() },
  })
  return ok(null)
}
