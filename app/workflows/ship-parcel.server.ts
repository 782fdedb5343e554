import type { Context } from '~/domains/identity/context'
import { type ShipError, type ShippedParcel, shipParcelIn } from '~/domains/market/index.server'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from './notify-buyer.server'

/** A seller has sent her parcel; the buyer is told how to follow it. */
export async function shipParcel(
  context: Context,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<ShippedParcel, ShipError>> {
  return transaction(context, async (tx) => {
    const shipped = await shipParcelIn(tx, context, input)
    if (!shipped.ok) return shipped
    const { parcelId, orderId, number, confirmBy, receiptCode } = shipped.value
    const buyer = await readBuyerIn(tx, orderId)
    await notifyBuyerIn(tx, context, {
      key: `sellerOrder:${parcelId}:shipped`,
      buyer,
      template: 'notifications.marketOrderShipped',
      variables: { number, tracking: input.trackingNumber, confirmByOn: confirmBy.toISOString() },
      path: `/orders/${buyer.orderNumber}`,
    })
    if (receiptCode) {
      await notifyBuyerIn(tx, context, {
        key: `sellerOrder:${parcelId}:receiptCode`,
        buyer,
        template: 'notifications.marketReceiptCode',
        variables: { number, code: receiptCode },
        path: `/orders/${buyer.orderNumber}`,
      })
    }
    return shipped
  })
}
