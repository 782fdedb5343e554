import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../../policy'
import { readQuestionSides } from '../rows/read-question-sides.server'
import { takeQuestion } from '../rows/take-question.server'
import { tellAsker } from '../tell-asker.server'

export type AnswerProductQuestionError =
  | 'voices.error.questionNotFound'
  | 'voices.error.answered'
  | 'sides.error.reviewProduct'

/** The seller answers a question that everybody reads, once. */
export async function answerProductQuestion(
  work: Work,
  { questionId, answer }: { questionId: string; answer: string | null },
): Promise<Result<null, AnswerProductQuestionError>> {
  const sellerId = sellerOf(work)
  const question = sellerId ? await takeQuestion(work, questionId) : null
  if (!question || question.sellerId !== sellerId || question.status !== 'shown')
    return refuse('voices.error.questionNotFound')
  const { writer } = await readQuestionSides(work, question)
  const own = refuseBothSides('reviewProduct', work, writer)
  if (own) return own
  if (question.answer !== null) return refuse('voices.error.answered')
  await work.asSystem(() =>
    work.tx.productQuestion.update({
      where: { id: question.id },
      data: { answer, answeredById: work.personId, answeredAt: work.now(), version: { increment: 1 } },
    }),
  )
  await tellAsker(work, question, 'productQuestionAnswered')
  return ok(null)
}
