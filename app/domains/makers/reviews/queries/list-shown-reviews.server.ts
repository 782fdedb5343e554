import { byLocale } from '~/domains/reference/schema'
import { database } from '~/platform/db.server'
import { readRatings } from '../rows/read-ratings.server'
import type { ShownReview } from '../schema'

export const reviewsPerPage = 10

interface Row {
  id: string
  offerId: string
  stars: number
  text: string | null
  month: Date
  answer: string | null
}

/** What everybody reads about a maker, the newest first. Pages count from 1. */
export async function listShownReviews(
  makerId: string,
  page: number,
): Promise<{ reviews: ShownReview[]; total: number }> {
  const offset = Math.min((page - 1) * reviewsPerPage, 1_000_000)
  const rows = await database().$queryRaw<Row[]>`
    select id, offer_id as "offerId", stars, text, month, answer
      from app_shown_reviews(${makerId}::uuid, ${reviewsPerPage}::int, ${offset}::int)`
  const rated = await readRatings({ makerIds: [makerId] })
  // What was named for one person alone is not told to everybody.
  const offers = await database().offer.findMany({
    where: { id: { in: rows.map(({ offerId }) => offerId) }, status: { not: 'quoted' } },
    select: { id: true, title: true },
  })
  const titles = new Map(offers.map(({ id, title }) => [id, byLocale.parse(title)]))
  return {
    reviews: rows.map(({ offerId, ...row }) => ({ ...row, offerTitle: titles.get(offerId) ?? null })),
    total: rated.reduce((all, { count }) => all + count, 0),
  }
}
