import { findProductNames } from '~/domains/market/index.server'
import type { Work } from '~/platform/work.server'
import type { Matter } from './matter'
import { readReports } from './read-reports.server'

/** Questions about products, for the desk. */
export async function readProductQuestions(
  work: Work,
  ids: readonly string[],
  locale: string,
): Promise<Matter[]> {
  if (ids.length === 0) return []
  const rows = await work.tx.productQuestion.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...{ id: true, productId: true, text: true, status: true, version: true, askedAt: true, answer: true },
      ...{ reasonCode: true, note: true, objection: true, objectedAt: true, decidedById: true },
      product: { select: { slug: true } },
    },
  })
  const reports = await readReports(work, 'questionId', ids)
  const names = await findProductNames(rows, locale)
  return rows.map(({ productId, product, askedAt, objectedAt, objection, decidedById, ...question }) => ({
    ...question,
    ...{ kind: 'productQuestion', stars: null, photos: [] },
    reports: reports.get(question.id) ?? [],
    about: names.get(productId) ?? '',
    path: `/market/products/${product.slug}`,
    at: askedAt,
    askedNote: objectedAt ? objection : null,
    isDecidedByReader: objectedAt !== null && decidedById === work.personId,
  }))
}
