import {
  isDesk,
  notifyBuyer,
  notifySeller,
  type ReturnedPart,
  type ReturnPartError,
  type ReturnPartInput,
  readBuyer,
  returnPart,
} from '~/domains/market/index.server'
import { type RequestRefundError, returnPayment } from '~/domains/payments/index.server'
import type { Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'

/** A part of a parcel's money goes back: the refund is asked for, the buyer is told, and the seller of what the desk did or decided. */
export async function returnPartAndRefund(
  work: Work,
  input: ReturnPartInput,
): Promise<Result<ReturnedPart, ReturnPartError | RequestRefundError>> {
  const returned = await returnPart(work, input)
  if (!returned.ok || returned.value.isRepeated) return returned
  const { refundId, orderId, number, checkoutId, sellerId, parcelId, amountTiyin } = returned.value
  const back = await returnPayment(work, {
    act: 'parcelRefund.given',
    subjectId: refundId,
    paidFor: checkoutId,
    key: `parcelRefund:${refundId}`,
    reasonCode: `sellerOrder.${input.reason}`,
  })
  if (!back.ok) return back
  const buyer = await readBuyer(work, orderId)
  const variables = { number, amountTiyin: String(amountTiyin) }
  await notifyBuyer(work, {
    key: `parcelRefund:${refundId}`,
    buyer,
    template: 'notifications.refundOnItsWay',
    variables,
    path: `/orders/${buyer.orderNumber}`,
  })
  if (isDesk(work) || input.decides)
    await notifySeller(work, {
      key: `parcelRefund:${refundId}:seller`,
      sellerId,
      template: 'notifications.marketPartReturned',
      variables,
      path: `/seller/orders/${parcelId}`,
    })
  return returned
}
