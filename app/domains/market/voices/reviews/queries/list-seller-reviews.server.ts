import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'

export const sellerReviewsPerPage = 20

/** What buyers say of the caller's own products and everybody reads, those without an answer first. */
export async function listSellerReviews(context: Context, page: number) {
  const sellerId = sellerOf(context)
  if (!sellerId) return { reviews: [], total: 0 }
  const where = { sellerId, status: 'shown' } as const
  return transaction(context, async ({ tx }) => ({
    total: await tx.productReview.count({ where }),
    reviews: await tx.productReview.findMany({
      where,
      orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { writtenAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * sellerReviewsPerPage,
      take: sellerReviewsPerPage,
      // Neither order nor line: of whom it is, is not shown to the seller either.
      select: {
        ...{ id: true, stars: true, text: true, shownName: true, version: true },
        ...{ writtenAt: true, answer: true },
        productId: true,
        photos: { orderBy: { position: 'asc' }, select: { storageKey: true, width: true, height: true } },
      },
    }),
  }))
}
