import { findProductRatings, listProductQuestions, listProductReviews } from '~/domains/market/index.server'
import { listReviewsInput } from '~/domains/market/schema'
import type { Locale } from '~/i18n/locales'
import { ratingOfSpread, unrated } from '~/lib/figures/rating'
import { viewQuestions } from './question-rows.server'
import { viewReviews } from './review-rows.server'

const first = 3

/** What the page of a product says of what its buyers said. */
export async function viewProductVoices({ id, slug }: { id: string; slug: string }, locale: Locale) {
  const [ratings, { questions, total }] = await Promise.all([
    findProductRatings([id]),
    listProductQuestions(id, 1, first),
  ])
  const spread = ratings.get(id) ?? unrated
  const rating = ratingOfSpread(spread)
  const { reviews } =
    rating.count === 0
      ? { reviews: [] }
      : await listProductReviews({ productId: id }, listReviewsInput.parse({}), 1, first)
  return {
    ...{ slug, spread, ...rating },
    reviews: viewReviews(reviews, locale),
    questions: { slug, total, questions: viewQuestions(questions) },
  }
}
