import type { Context } from '~/domains/identity/context'
import { workshopOf } from '~/domains/identity/index.server'
import { transaction } from '~/platform/db.server'

export const makerReviewsPerPage = 20

/** What people say about the caller's own devices, those without an answer first; hidden ones too. */
export async function listMakerReviews(context: Context, page: number) {
  const makerId = workshopOf(context, 'reviews')
  if (!makerId) return { reviews: [], total: 0 }
  return transaction(context, async (work) => {
    const where = { makerId }
    const total = await work.tx.deviceReview.count({ where })
    const reviews = await work.tx.deviceReview.findMany({
      where,
      orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { writtenAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * makerReviewsPerPage,
      take: makerReviewsPerPage,
      // Not the order: who wrote it is not shown to the maker either.
      select: {
        ...{ id: true, stars: true, text: true, status: true, version: true, writtenAt: true, answer: true },
        offer: { select: { title: true } },
      },
    })
    return { reviews, total }
  })
}
