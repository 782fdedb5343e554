import type { Client } from '~/platform/work.server'
import { plainSchedule, type ShopBreak, type ShopSchedule } from './promise'

interface Row extends Omit<ShopSchedule, 'breaks'> {
  id: string
  breaks: (Omit<ShopBreak, 'fromOn' | 'untilOn'> & { fromOn: string; untilOn: string })[]
}

/** When these sellers work and how much waits for each, by seller. */
export async function readSchedules(
  client: Pick<Client, '$queryRaw'>,
  sellerIds: readonly string[],
): Promise<(sellerId: string) => ShopSchedule> {
  const ids = [...new Set(sellerIds)]
  if (ids.length === 0) return () => plainSchedule
  // Parcels are their sides' only: the database tells how many pieces wait, and of what nobody.
  const rows = await client.$queryRaw<Row[]>`
    select s.id, s.work_days as "workDays", s.week_units as "weekUnits", s.rests_from as "restsFrom", coalesce(q.units, 0) as "queuedUnits",
      (select coalesce(json_agg(json_build_object('fromOn', b.from_on, 'untilOn', b.until_on,
          'pausesOrders', b.pauses_orders) order by b.from_on), '[]'::json)
        from seller_break b where b.seller_id = s.id) as breaks
    from seller s left join app_shop_queue(${ids}::uuid[]) q on q.seller_id = s.id
    where s.id = any (${ids}::uuid[])`
  const schedules = new Map(
    rows.map(({ id, breaks, ...schedule }) => [id, { ...schedule, breaks: breaks.map(readBreak) }]),
  )
  return (sellerId) => schedules.get(sellerId) ?? plainSchedule
}

const readBreak = ({ fromOn, untilOn, pausesOrders }: Row['breaks'][number]): ShopBreak => ({
  fromOn: new Date(fromOn),
  untilOn: new Date(untilOn),
  pausesOrders,
})
