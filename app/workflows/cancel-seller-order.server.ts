import type { Context } from '~/domains/identity/context'
import { type CancelError, type CancelledPart, cancelPartIn } from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { returnPaymentIn } from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from './notify-buyer.server'

/** A parcel will not be sent: stock and money go back, the refund is asked for and the buyer is told, all or nothing. */
export function cancelSellerOrder(
  context: Context,
  input: { sellerOrderId: string; reason: CancelReason },
): Promise<Result<CancelledPart, CancelError>> {
  return transaction(context, (tx) => cancelSellerOrderIn(tx, context, input))
}

/** The same inside the transaction of a workflow that calls off several. */
export async function cancelSellerOrderIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; reason: CancelReason },
): Promise<Result<CancelledPart, CancelError>> {
  const cancelled = await cancelPartIn(tx, context, input)
  if (!cancelled.ok) return cancelled
  const { sellerOrderId, orderId, number, checkoutId, refundTiyin } = cancelled.value
  await returnPaymentIn(tx, context, {
    act: 'sellerOrder.cancelled',
    subjectId: sellerOrderId,
    paidFor: checkoutId,
    key: `sellerOrder.cancel:${sellerOrderId}`,
    reasonCode: `sellerOrder.${input.reason}`,
  })
  const buyer = await readBuyerIn(tx, orderId)
  const path = `/orders/${buyer.orderNumber}`
  await notifyBuyerIn(tx, context, {
    key: `sellerOrder:${sellerOrderId}:cancelled`,
    buyer,
    template: 'notifications.marketOrderCancelled',
    variables: { number },
    path,
  })
  await notifyBuyerIn(tx, context, {
    key: `sellerOrder:${sellerOrderId}:refund`,
    buyer,
    template: 'notifications.refundOnItsWay',
    variables: { number, amountTiyin: String(refundTiyin) },
    path,
  })
  return cancelled
}
