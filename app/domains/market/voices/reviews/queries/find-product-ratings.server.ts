import type { Spread } from '~/lib/figures/rating'
import { database } from '~/platform/db.server'

/** How often one to five stars were given of each of these products; one that nobody rated is not in it. */
export async function findProductRatings(productIds: readonly string[]): Promise<Map<string, Spread>> {
  const rows = await database().productRating.findMany({ where: { productId: { in: [...productIds] } } })
  return new Map(
    rows.map(({ productId, stars1, stars2, stars3, stars4, stars5 }) => [
      productId,
      [stars1, stars2, stars3, stars4, stars5],
    ]),
  )
}
