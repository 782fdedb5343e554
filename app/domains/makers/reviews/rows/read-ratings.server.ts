import { database } from '~/platform/db.server'

interface RatedOffer {
  makerId: string
  offerId: string
  count: number
  /** All that were given. */
  stars: number
}

/** How often and how well offers were rated: those that are named, and all of makers that are named. */
export function readRatings({
  makerIds = [],
  offerIds = [],
}: {
  makerIds?: readonly string[]
  offerIds?: readonly string[]
}): Promise<RatedOffer[]> {
  return database().$queryRaw<RatedOffer[]>`
    select maker_id as "makerId", offer_id as "offerId", count, stars
      from app_device_ratings(${[...makerIds]}::uuid[], ${[...offerIds]}::uuid[])`
}
