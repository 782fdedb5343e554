import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { QuestionList, type QuestionRow } from '~/ui/reviews/question-list'

interface ProductQuestionsProps {
  slug: string
  questions: readonly QuestionRow[]
  /** How many there are of them. */
  total: number
}

/** What people asked, on the page of a product: the first of it, the others and the way to ask. */
export function ProductQuestionsSection({ slug, questions, total }: ProductQuestionsProps) {
  const t = useT()
  const here = useHere()
  const home = here(`/market/products/${slug}`)
  return (
    <section className="grid gap-4" id="questions">
      <Heading level={2}>{t('voices.question.title')}</Heading>
      {questions.length === 0 ? (
        <p className="text-muted">{t('voices.question.noneYetText')}</p>
      ) : (
        <QuestionList questions={questions} />
      )}
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href={`${home}/ask`} look="secondary">
          {t('voices.question.ask')}
        </ButtonLink>
        {total > 0 && (
          <a className="inline-flex min-h-11 items-center" href={`${home}/questions`}>
            {t('voices.question.readAll', { count: total })}
          </a>
        )}
      </p>
    </section>
  )
}
