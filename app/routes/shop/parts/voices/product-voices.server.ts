import { getProductVoices } from '~/domains/market/index.server'
import type { Locale } from '~/i18n/locales'
import { ratingOfSpread } from '~/lib/figures/rating'
import { viewQuestions } from './question-rows.server'
import { viewReviews } from './review-rows.server'

const first = 3

/** What the page of a product says of what its buyers said. */
export async function viewProductVoices({ id, slug }: { id: string; slug: string }, locale: Locale) {
  const { spread, reviews, questions, questionCount } = await getProductVoices(id, first)
  return {
    ...{ slug, spread, ...ratingOfSpread(spread) },
    reviews: viewReviews(reviews, locale),
    questions: { slug, total: questionCount, questions: viewQuestions(questions) },
  }
}
