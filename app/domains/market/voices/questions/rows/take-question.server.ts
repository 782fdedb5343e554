import { isId } from '~/lib/ids'
import type { ProductQuestion } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** A question after its lock; null when there is none. With the portal's eyes: the caller looks whose it is. */
export async function takeQuestion(work: Work, questionId: string): Promise<ProductQuestion | null> {
  if (!isId(questionId)) return null
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from product_question where id = ${questionId}::uuid for update`
    return work.tx.productQuestion.findUnique({ where: { id: questionId } })
  })
}
