import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { takeQuestion } from '../rows/take-question.server'

export type AskAboutProductQuestionError = 'voices.error.questionNotFound' | 'voices.error.nothingToAsk'

/** Whose question is not shown asks that somebody else looks at it again. */
export async function askAboutProductQuestion(
  work: Work,
  { questionId, note }: { questionId: string; note: string },
): Promise<Result<null, AskAboutProductQuestionError>> {
  const question = await takeQuestion(work, questionId)
  if (!question || question.personId !== work.personId) return refuse('voices.error.questionNotFound')
  if (question.status !== 'hidden' || question.objectedAt !== null) return refuse('voices.error.nothingToAsk')
  await work.asSystem(() =>
    work.tx.productQuestion.update({
      where: { id: question.id },
      data: { objectedAt: work.now(), objection: note, version: { increment: 1 } },
    }),
  )
  return ok(null)
}
