import { findProductNames } from '~/domains/market/index.server'
import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'
import { readReports } from './read-reports.server'

/** Reviews of products, for the desk. */
export async function readProductReviews(
  work: Work,
  ids: readonly string[],
  locale: string,
): Promise<Matter[]> {
  if (ids.length === 0) return []
  const rows = await work.tx.productReview.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, productId: true, stars: true, text: true, status: true, version: true, changedAt: true },
      ...{ answer: true, reasonCode: true, note: true, askedNote: true, askedAt: true, decidedById: true },
      product: { select: { slug: true } },
      photos: { orderBy: { position: 'asc' }, select: { storageKey: true, width: true, height: true } },
    },
  })
  const reports = await readReports(work, 'reviewId', ids)
  const names = await findProductNames(rows, locale)
  return rows.map(
    ({ productId, product, changedAt, photos, askedAt, askedNote, decidedById, ...review }) => ({
      ...review,
      kind: 'productReview',
      about: names.get(productId) ?? '',
      path: `/market/products/${product.slug}`,
      at: changedAt,
      photos: photos.map(({ storageKey, width, height }) => ({ key: storageKey, width, height })),
      askedNote: askedAt ? askedNote : null,
      isDecidedByReader: askedAt !== null && decidedById === work.personId,
      reports: reports.get(review.id) ?? [],
    }),
  )
}
