import { recordAudit } from '~/domains/audit/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { DeviceReview } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextReviewStatus, reviewReportLifecycle } from '../lifecycle'
import { mayModerateReviews } from '../policy'
import { readReviewSides } from '../rows/read-sides.server'
import { takeReview } from '../rows/take-review.server'
import type { ReviewReason } from '../schema'

export type DecideReviewError =
  | 'makers.error.reviewNotFound'
  | 'makers.error.reviewMoved'
  | 'sides.error.reviewDevice'

/**
 * The desk hides a review with a reason, shows it again, or keeps it as it is; what was reported of it is closed with
 * that. Nobody does so with one of her own, of her family, or about a workshop of theirs.
 */
export async function decideReview(
  work: Work,
  {
    reviewId,
    move,
    reasonCode,
  }: { reviewId: string; move: 'hide' | 'show' | 'keep'; reasonCode?: ReviewReason | undefined },
): Promise<Result<null, DecideReviewError>> {
  const review = mayModerateReviews(work) ? await takeReview(work, reviewId) : null
  if (!review) return refuse('makers.error.reviewNotFound')
  const { writer, maker } = await readReviewSides(work, review)
  const own = refuseBothSides('reviewDevice', work, [...writer, ...maker])
  if (own) return own
  const open = { reviewId: review.id, status: 'open' } as const
  const closed = { closedById: work.personId, closedAt: work.now() }
  if (move === 'keep') {
    const { count } = await work.tx.deviceReviewReport.updateMany({
      where: open,
      data: { status: reviewReportLifecycle.open.keep, ...closed },
    })
    if (count === 0) return refuse('makers.error.reviewMoved')
  } else {
    const status = nextReviewStatus(review.status, move)
    if (!status) return refuse('makers.error.reviewMoved')
    const hidden = status === 'hidden'
    await work.asSystem(() =>
      work.tx.deviceReview.update({
        where: { id: review.id },
        data: {
          ...{ status, version: { increment: 1 } },
          hiddenById: hidden ? work.personId : null,
          hiddenAt: hidden ? work.now() : null,
          hiddenReason: hidden ? (reasonCode ?? null) : null,
        },
      }),
    )
    if (hidden)
      await work.tx.deviceReviewReport.updateMany({
        where: open,
        data: { status: reviewReportLifecycle.open.hide, ...closed },
      })
    await tellWriter(work, review, hidden)
  }
  const acts = { hide: 'review.hidden', show: 'review.shownAgain', keep: 'review.kept' } as const
  await recordAudit(work, {
    subject: review.id,
    action: acts[move],
    details: reasonCode ? { reasonCode } : {},
  })
  return ok(null)
}

async function tellWriter(work: Work, review: DeviceReview, isHidden: boolean): Promise<void> {
  await notify(work, {
    key: `review:${review.id}:${isHidden ? 'hidden' : 'shown'}-${review.version}`,
    personId: review.personId,
    template: isHidden ? 'notifications.reviewHidden' : 'notifications.reviewShown',
    variables: {},
    locale: null,
    path: `/vouchers/orders/${review.deviceOrderId}/review`,
    channels: ['portal'],
  })
}
