import type { ReportKind } from '../schema'

/** The column that names what is reported. */
export function reportOf(kind: ReportKind, id: string) {
  if (kind === 'product') return { productId: id }
  if (kind === 'seller') return { sellerId: id }
  return kind === 'review' ? { reviewId: id } : { questionId: id }
}
