import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { type OrderView, orderSelect, viewOrder } from '../order-view.server'

export interface DeskOrder extends OrderView {
  /** The buyer; null for a guest. */
  personId: string | null
  /** The person behind each seller, by the seller's id. */
  sellerPersonIds: Record<string, string>
}

/** Any order, for whoever the context lets see it; null when there is none. */
export async function readDeskOrder(work: Work, id: string): Promise<DeskOrder | null> {
  if (!isId(id)) return null
  const order = await work.tx.order.findUnique({ where: { id }, select: { ...orderSelect, personId: true } })
  if (!order) return null
  const { personId, ...row } = order
  const sellers = await work.tx.seller.findMany({
    where: { id: { in: row.parcels.map(({ seller }) => seller.id) } },
    select: { id: true, personId: true },
  })
  const sellerPersonIds = Object.fromEntries(sellers.map((seller) => [seller.id, seller.personId]))
  return { ...viewOrder(row), personId, sellerPersonIds }
}
