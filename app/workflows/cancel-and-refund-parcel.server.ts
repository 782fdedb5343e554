import type { Context } from '~/domains/identity/context'
import { type CancelError, type CancelledParcel, cancelParcelIn } from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { type RequestRefundError, returnPaymentIn } from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from './notify-buyer.server'

/** A parcel will not be sent: stock and money go back, the refund is asked for and the buyer is told, all or nothing. */
export function cancelAndRefundParcel(
  context: Context,
  input: { parcelId: string; reason: CancelReason },
): Promise<Result<CancelledParcel, CancelError | RequestRefundError>> {
  return transaction(context, (tx) => cancelAndRefundParcelIn(tx, context, input))
}

/** The same inside the transaction of a workflow that calls off several. */
export async function cancelAndRefundParcelIn(
  tx: Tx,
  context: Context,
  input: { parcelId: string; reason: CancelReason },
): Promise<Result<CancelledParcel, CancelError | RequestRefundError>> {
  const cancelled = await cancelParcelIn(tx, context, input)
  if (!cancelled.ok) return cancelled
  const { parcelId, orderId, number, checkoutId, refundTiyin } = cancelled.value
  const back = await returnPaymentIn(tx, context, {
    act: 'sellerOrder.cancelled',
    subjectId: parcelId,
    paidFor: checkoutId,
    key: `sellerOrder.cancel:${parcelId}`,
    reasonCode: `sellerOrder.${input.reason}`,
  })
  if (!back.ok) return back
  const buyer = await readBuyerIn(tx, orderId)
  const path = `/orders/${buyer.orderNumber}`
  await notifyBuyerIn(tx, context, {
    key: `sellerOrder:${parcelId}:cancelled`,
    buyer,
    template: 'notifications.marketOrderCancelled',
    variables: { number },
    path,
  })
  await notifyBuyerIn(tx, context, {
    key: `sellerOrder:${parcelId}:refund`,
    buyer,
    template: 'notifications.refundOnItsWay',
    variables: { number, amountTiyin: String(refundTiyin) },
    path,
  })
  return cancelled
}
