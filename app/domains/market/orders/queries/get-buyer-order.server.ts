import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { type OrderView, orderSelect, viewOrder } from '../order-view.server'

/** The signed-in buyer's own order; null for anybody else's. */
export async function getBuyerOrder(context: Context, number: string): Promise<OrderView | null> {
  const { personId } = context
  if (!personId) return null
  const order = await transaction(context, (tx) =>
    tx.order.findFirst({ where: { number, personId }, select: orderSelect }),
  )
  return order && viewOrder(order)
}
