import type { ShownQuestion } from '~/domains/market/schema'
import type { QuestionRow } from '~/ui/reviews/question-list'

/** Questions as the list shows them. */
export function viewQuestions(questions: readonly ShownQuestion[]): QuestionRow[] {
  return questions.map(({ month, ...question }) => ({
    ...question,
    month: month.toISOString().slice(0, 10),
  }))
}
