import { database } from '~/platform/db.server'

export const productQuestionsPerPage = 20

/** A question as everybody reads it. */
export interface ShownQuestion {
  id: string
  text: string
  /** First day of the month in which it was asked. */
  month: Date
  /** Null until its seller has answered. */
  answer: string | null
}

/** What everybody reads of what was asked about a product, answered ones first. Pages count from 1. */
export async function listProductQuestions(
  productId: string,
  page: number,
  most: number = productQuestionsPerPage,
): Promise<{ questions: ShownQuestion[]; total: number }> {
  const offset = Math.min((page - 1) * most, 1_000_000)
  const rows = await database().$queryRaw<(ShownQuestion & { total: number })[]>`
    select id, text, month, answer, total
      from app_shown_product_questions(${productId}::uuid, ${most}::int, ${offset}::int)`
  return { questions: rows.map(({ total: _, ...question }) => question), total: rows[0]?.total ?? 0 }
}
