import { type Spread, unrated } from '~/lib/figures/rating'
import { cached } from '~/platform/cache.server'
import { listProductQuestions, type ShownQuestion } from './questions/queries/list-product-questions.server'
import { findProductRatings } from './reviews/queries/find-product-ratings.server'
import { listProductReviews } from './reviews/queries/list-product-reviews.server'
import { listReviewsInput, type ShownProductReview } from './schema'

export interface ProductVoices {
  /** How often one to five stars were given. */
  spread: Spread
  reviews: readonly ShownProductReview[]
  questions: readonly ShownQuestion[]
  questionCount: number
}

/** The first `most` of what was said and asked of a product. Up to 10 seconds old, as the product itself. */
export function getProductVoices(productId: string, most: number): Promise<ProductVoices> {
  return cached('market.voices', 10_000, `${productId} ${most}`, () => load(productId, most), 1000)
}

async function load(productId: string, most: number): Promise<ProductVoices> {
  const [ratings, { questions, total }] = await Promise.all([
    findProductRatings([productId]),
    listProductQuestions(productId, 1, most),
  ])
  const spread = ratings.get(productId)
  const { reviews } = spread?.some(Boolean)
    ? await listProductReviews({ productId }, listReviewsInput.parse({}), 1, most)
    : { reviews: [] }
  return { spread: spread ?? unrated, reviews, questions, questionCount: total }
}
