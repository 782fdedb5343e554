import { database } from '~/platform/db.server'
import type { ListReviewsInput, ShownProductReview } from '../../schema'

export const productReviewsPerPage = 10

/** What everybody reads about a product, or about all products of a seller. Pages count from 1. */
export async function listProductReviews(
  of: { productId: string } | { sellerId: string },
  { stars, photos, sort }: ListReviewsInput,
  page: number,
  most: number = productReviewsPerPage,
): Promise<{ reviews: ShownProductReview[]; total: number }> {
  const offset = Math.min((page - 1) * most, 1_000_000)
  const productId = 'productId' in of ? of.productId : null
  const sellerId = 'sellerId' in of ? of.sellerId : null
  const rows = await database().$queryRaw<(ShownProductReview & { total: number })[]>`
    select id, product_id as "productId", stars, text, shown_name as "shownName", month, answer, photos, total
      from app_shown_product_reviews(${productId}::uuid, ${sellerId}::uuid, ${stars}::int, ${photos}::boolean, ${sort},
        ${most}::int, ${offset}::int)`
  return { reviews: rows.map(({ total: _, ...review }) => review), total: rows[0]?.total ?? 0 }
}
