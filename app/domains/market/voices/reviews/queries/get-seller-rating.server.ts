import type { Spread } from '~/lib/figures/rating'
import { database } from '~/platform/db.server'

/** How often one to five stars were given of all that a seller has or had on sale. */
export async function getSellerRating(sellerId: string): Promise<Spread> {
  const { _sum } = await database().productRating.aggregate({
    where: { sellerId },
    _sum: { stars1: true, stars2: true, stars3: true, stars4: true, stars5: true },
  })
  return [_sum.stars1 ?? 0, _sum.stars2 ?? 0, _sum.stars3 ?? 0, _sum.stars4 ?? 0, _sum.stars5 ?? 0]
}
