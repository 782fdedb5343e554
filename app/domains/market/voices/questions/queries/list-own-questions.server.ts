import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export const ownQuestionsPerPage = 20

/** What the caller asked about products, the latest first. */
export async function listOwnQuestions(context: Context, page: number) {
  const { personId } = context
  if (!personId) return { questions: [], total: 0 }
  const where = { personId }
  return transaction(context, async ({ tx }) => ({
    total: await tx.productQuestion.count({ where }),
    questions: await tx.productQuestion.findMany({
      where,
      orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * ownQuestionsPerPage,
      take: ownQuestionsPerPage,
      select: {
        ...{ id: true, productId: true, text: true, askedAt: true, answer: true, status: true },
        ...{ reasonCode: true, note: true, objectedAt: true, objection: true },
        product: { select: { slug: true } },
      },
    }),
  }))
}
