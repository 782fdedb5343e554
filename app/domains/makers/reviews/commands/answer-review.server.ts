import { refuseBothSides, workshopOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { readReviewSides } from '../rows/read-sides.server'
import { takeReview } from '../rows/take-review.server'

export type AnswerReviewError =
  | 'makers.error.reviewNotFound'
  | 'makers.error.reviewAnswered'
  | 'makers.error.reviewMoved'
  | 'sides.error.reviewDevice'

/** The maker answers a review, once; then neither of them is changed. */
export async function answerReview(
  work: Work,
  { reviewId, version, answer }: { reviewId: string; version: number; answer: string | null },
): Promise<Result<null, AnswerReviewError>> {
  const makerId = workshopOf(work, 'reviews')
  const review = makerId ? await takeReview(work, reviewId) : null
  if (!review || review.makerId !== makerId) return refuse('makers.error.reviewNotFound')
  const { writer } = await readReviewSides(work, review)
  const own = refuseBothSides('reviewDevice', work, writer)
  if (own) return own
  if (review.answer !== null) return refuse('makers.error.reviewAnswered')
  // She answers what she read.
  if (review.version !== version || review.status === 'hidden') return refuse('makers.error.reviewMoved')
  await work.asSystem(() =>
    work.tx.deviceReview.update({
      where: { id: review.id },
      data: { answer, answeredById: work.personId, answeredAt: work.now(), version: { increment: 1 } },
    }),
  )
  await notify(work, {
    key: `review:${review.id}:answered`,
    personId: review.personId,
    template: 'notifications.reviewAnswered',
    variables: {},
    locale: null,
    path: `/vouchers/orders/${review.deviceOrderId}/review`,
    channels: ['portal'],
  })
  return ok(null)
}
