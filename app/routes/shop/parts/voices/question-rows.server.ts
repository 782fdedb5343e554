import type { ShownQuestion } from '~/domains/market/schema'
import { isoDay } from '~/lib/figures/iso-day'
import type { QuestionRow } from '~/ui/reviews/question-list'

/** Questions as the list shows them. */
export function viewQuestions(questions: readonly ShownQuestion[]): QuestionRow[] {
  return questions.map(({ month, ...question }) => ({
    ...question,
    month: isoDay(month),
  }))
}
