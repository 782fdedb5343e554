import { type Rating, ratingOf } from '~/lib/figures/rating'
import { readRatings } from '../rows/read-ratings.server'

/** How offers are rated by people who received one; an offer that nobody rated is not in it. */
export async function findOfferRatings(offerIds: readonly string[]): Promise<Map<string, Rating>> {
  const rated = await readRatings({ offerIds })
  return new Map(rated.map(({ offerId, stars, count }) => [offerId, ratingOf(stars, count)]))
}
