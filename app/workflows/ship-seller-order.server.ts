import type { Context } from '~/domains/identity/context'
import { type MovedPart, type ShipError, shipPartIn } from '~/domains/market/index.server'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from './notify-buyer.server'

/** A seller has sent her parcel; the buyer is told how to follow it. */
export async function shipSellerOrder(
  context: Context,
  input: { sellerOrderId: string; trackingNumber: string },
): Promise<Result<MovedPart, ShipError>> {
  return transaction(context, async (tx) => {
    const shipped = await shipPartIn(tx, context, input)
    if (!shipped.ok) return shipped
    const { sellerOrderId, orderId, number } = shipped.value
    const buyer = await readBuyerIn(tx, orderId)
    await notifyBuyerIn(tx, context, {
      key: `sellerOrder:${sellerOrderId}:shipped`,
      buyer,
      template: 'notifications.marketOrderShipped',
      variables: { number, tracking: input.trackingNumber },
      path: `/orders/${buyer.orderNumber}`,
    })
    return shipped
  })
}
