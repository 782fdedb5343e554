import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'

export interface QuestionRow {
  id: string
  text: string
  /** `YYYY-MM-01`. */
  month: string
  /** Null until the seller has answered. */
  answer: string | null
  /** What is asked about, with its page; absent where the page is about that alone. */
  about?: { name: string; href: string }
}

/** Questions about products with what the sellers answered; nobody who asks is named. */
export function QuestionList<Row extends QuestionRow>({
  questions,
  acts,
}: {
  questions: readonly Row[]
  acts?: (question: Row) => ReactNode
}) {
  const t = useT()
  const { month } = useFormat()
  return (
    <ul className="grid gap-4">
      {questions.map((question) => (
        <li key={question.id} id={`question-${question.id}`} className="card grid gap-2">
          <p className="text-muted">
            {question.about && (
              <>
                <a href={question.about.href}>{question.about.name}</a>
                {', '}
              </>
            )}
            {month(question.month)}
          </p>
          <p className="font-bold">
            <FreeText of={question.text} />
          </p>
          {question.answer ? (
            <p>
              {t('voices.review.answer')}: <FreeText of={question.answer} />
            </p>
          ) : (
            <p className="text-muted">{t('voices.question.unanswered')}</p>
          )}
          {acts?.(question)}
        </li>
      ))}
    </ul>
  )
}
