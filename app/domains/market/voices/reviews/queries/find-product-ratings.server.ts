import type { Spread } from '~/lib/figures/rating'
import { database } from '~/platform/db.server'

/** How often one to five stars were given of each of these products; one that nobody rated is not in it. */
export async function findProductRatings(productIds: readonly string[]): Promise<Map<string, Spread>> {
  const rows = await database().$queryRaw<{ productId: string; spread: number[] }[]>`
    select product_id as "productId", array[stars_1, stars_2, stars_3, stars_4, stars_5] as spread
      from product_rating where product_id = any (${[...productIds]}::uuid[])`
  return new Map(rows.map(({ productId, spread }) => [productId, spread as unknown as Spread]))
}
