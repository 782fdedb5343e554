import { getParcelSides, getSellerFamily } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { readQuestionSides } from '../../questions/rows/read-question-sides.server'
import { readReviewSides } from '../../reviews/rows/read-sides.server'
import type { ReportedKind } from '../schema'

/** Who stands on the side of what is reported: its seller, and who wrote it, with their families; null for what is not there. */
export async function readReportedSides(
  work: Work,
  kind: ReportedKind,
  id: string,
): Promise<string[] | null> {
  const of = { where: { id } }
  if (kind === 'review') {
    const review = await work.asSystem(() => work.tx.productReview.findUnique(of))
    const sides = review && (await readReviewSides(work, review))
    return sides && [...sides.writers, ...sides.seller]
  }
  if (kind === 'question') {
    const question = await work.asSystem(() => work.tx.productQuestion.findUnique(of))
    const sides = question && (await readQuestionSides(work, question))
    return sides && [...sides.writer, ...sides.seller]
  }
  if (kind === 'message') {
    const message = await work.asSystem(() => work.tx.parcelMessage.findUnique(of))
    return message && getParcelSides(work, message.parcelId)
  }
  const sellerId = await work.asSystem(() => readSeller(work, kind, id))
  return sellerId ? getSellerFamily(work, sellerId) : null
}

async function readSeller(work: Work, kind: 'product' | 'seller', id: string): Promise<string | null> {
  if (kind === 'seller')
    return (await work.tx.seller.findUnique({ where: { id }, select: { id: true } }))?.id ?? null
  return (await work.tx.product.findUnique({ where: { id }, select: { sellerId: true } }))?.sellerId ?? null
}
