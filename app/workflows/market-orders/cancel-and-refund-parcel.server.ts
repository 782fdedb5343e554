import {
  type CancelError,
  type CancelledParcel,
  cancelParcel,
  notifyBuyer,
  readBuyer,
} from '~/domains/market/index.server'
import type { CancelReason } from '~/domains/market/schema'
import { type RequestRefundError, returnPayment } from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** A parcel will not be sent: stock and money go back, the refund is asked for and the buyer is told, all or nothing. */
export async function cancelAndRefundParcel(
  work: Work,
  input: { parcelId: string; reason: CancelReason },
): Promise<Result<CancelledParcel, CancelError | RequestRefundError>> {
  const cancelled = await cancelParcel(work, input)
  if (!cancelled.ok) return cancelled
  const { parcelId, orderId, number, checkoutId, refundTiyin } = cancelled.value
  const back = await returnPayment(work, {
    act: 'sellerOrder.cancelled',
    subjectId: parcelId,
    paidFor: checkoutId,
    key: `sellerOrder.cancel:${parcelId}`,
    reasonCode: `sellerOrder.${input.reason}`,
  })
  if (!back.ok) return back
  const buyer = await readBuyer(work, orderId)
  const path = `/orders/${buyer.orderNumber}`
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:cancelled`,
    buyer,
    template: 'notifications.marketOrderCancelled',
    variables: { number },
    path,
  })
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:refund`,
    buyer,
    template: 'notifications.refundOnItsWay',
    variables: { number, amountTiyin: String(refundTiyin) },
    path,
  })
  return cancelled
}
