import type { ReportedKind } from '../schema'

/** The column that names what is reported. */
export function reportOf(kind: ReportedKind, id: string) {
  if (kind === 'product') return { productId: id }
  if (kind === 'seller') return { sellerId: id }
  if (kind === 'message') return { messageId: id }
  return kind === 'review' ? { reviewId: id } : { questionId: id }
}
