import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type BuyersLine, lockReceivedLine } from '../rows/lock-line.server'
import { takeProductReview } from '../rows/take-review.server'

export type AskAboutProductReviewError = 'voices.error.reviewNotFound' | 'voices.error.nothingToAsk'

/** Whose review is not shown asks that somebody else looks at it again, as it is. */
export async function askAboutProductReview(
  work: Work,
  { note, ...input }: BuyersLine & { note: string },
): Promise<Result<null, AskAboutProductReviewError>> {
  const line = await lockReceivedLine(work, input)
  const review = line && (await takeProductReview(work, { orderLineId: line.id }))
  if (!review) return refuse('voices.error.reviewNotFound')
  if (review.status !== 'hidden' || review.askedAt !== null) return refuse('voices.error.nothingToAsk')
  await work.asSystem(() =>
    work.tx.productReview.update({
      where: { id: review.id },
      data: { askedAt: work.now(), askedNote: note, version: { increment: 1 } },
    }),
  )
  return ok(null)
}
