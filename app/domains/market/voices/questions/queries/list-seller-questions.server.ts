import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { sellerOf } from '../../../policy'

export const sellerQuestionsPerPage = 20

/** What is asked about the caller's own products, what waits for an answer first; who asks is not among it. */
export async function listSellerQuestions(context: Context, page: number) {
  const sellerId = sellerOf(context)
  if (!sellerId) return { questions: [], total: 0 }
  const where = { sellerId, status: 'shown' } as const
  return transaction(context, async ({ tx }) => ({
    total: await tx.productQuestion.count({ where }),
    questions: await tx.productQuestion.findMany({
      where,
      orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { askedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * sellerQuestionsPerPage,
      take: sellerQuestionsPerPage,
      select: {
        ...{ id: true, productId: true, text: true, askedAt: true, answer: true },
        product: { select: { slug: true } },
      },
    }),
  }))
}
