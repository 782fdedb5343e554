import { type Rating, ratingOf } from '~/lib/figures/rating'
import { readRatings } from '../rows/read-ratings.server'

/** How a maker is rated by people who received a device of hers. */
export async function getMakerRating(makerId: string): Promise<Rating> {
  const rated = await readRatings({ makerIds: [makerId] })
  const sum = (of: 'stars' | 'count') => rated.reduce((all, offer) => all + offer[of], 0)
  return ratingOf(sum('stars'), sum('count'))
}
