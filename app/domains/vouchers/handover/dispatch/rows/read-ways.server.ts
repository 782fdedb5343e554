import type { Work } from '~/platform/work.server'
import type { OfferedWays } from '../rules'

/** The ways of an order: by the offer as it was ordered; where its maker comes, as the database holds it now. */
export async function readWays(work: Work, deviceOrderId: string): Promise<OfferedWays> {
  const [ways] = await work.tx.$queryRaw<OfferedWays[]>`
    select v.by_post as "byPost", f.home_visit as "homeVisit", f.regions, m.regions as "makerRegions"
    from device_order o join offer_version v on v.offer_id = o.offer_id and v.version = o.offer_version
      join offer f on f.id = o.offer_id join maker m on m.id = o.maker_id
    where o.id = ${deviceOrderId}::uuid`
  return ways ?? { homeVisit: false, byPost: false, regions: [], makerRegions: [] }
}
