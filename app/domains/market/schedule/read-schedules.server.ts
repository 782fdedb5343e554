import type { Client } from '~/platform/work.server'
import { plainSchedule, type ShopSchedule } from './promise'

/** When these sellers work and how much waits for each, by seller. */
export async function readSchedules(
  client: Pick<Client, '$queryRaw' | 'seller'>,
  sellerIds: readonly string[],
): Promise<(sellerId: string) => ShopSchedule> {
  const ids = [...new Set(sellerIds)]
  if (ids.length === 0) return () => plainSchedule
  const sellers = await client.seller.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      workDays: true,
      weekUnits: true,
      breaks: { select: { fromOn: true, untilOn: true, pausesOrders: true }, orderBy: { fromOn: 'asc' } },
    },
  })
  // Parcels are their sides' only: the database tells how many pieces wait, and of what nobody.
  const queues = await client.$queryRaw<{ sellerId: string; units: number }[]>`
    select seller_id as "sellerId", units from app_shop_queue(${ids}::uuid[])`
  const schedules = new Map(
    sellers.map(({ id, ...schedule }) => {
      const queuedUnits = queues.find(({ sellerId }) => sellerId === id)?.units ?? 0
      return [id, { ...schedule, queuedUnits }]
    }),
  )
  return (sellerId) => schedules.get(sellerId) ?? plainSchedule
}
