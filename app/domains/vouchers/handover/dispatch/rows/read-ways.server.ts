import type { Work } from '~/platform/work.server'

/** The ways in which an order can reach its person, besides her fetching it. */
interface OrderWays {
  homeVisit: boolean
  byPost: boolean
  /** Where its maker comes home (SOATO of regions), by the offer and by herself; empty for all. */
  regions: string[]
  makerRegions: string[]
}

/** By the offer as it was ordered; where its maker comes, as the database holds it now. */
export async function readWays(work: Work, deviceOrderId: string): Promise<OrderWays> {
  const [ways] = await work.tx.$queryRaw<OrderWays[]>`
    select v.by_post as "byPost", f.home_visit as "homeVisit", f.regions, m.regions as "makerRegions"
    from device_order o join offer_version v on v.offer_id = o.offer_id and v.version = o.offer_version
      join offer f on f.id = o.offer_id join maker m on m.id = o.maker_id
    where o.id = ${deviceOrderId}::uuid`
  return ways ?? { homeVisit: false, byPost: false, regions: [], makerRegions: [] }
}
