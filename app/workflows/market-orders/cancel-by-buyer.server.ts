import {
  type BuyersParcel,
  type CancelError,
  type CancelledParcel,
  isUnsent,
  lockBuyersParcel,
  mayBuyerCancel,
  notifySeller,
} from '~/domains/market/index.server'
import type { RequestRefundError } from '~/domains/payments/index.server'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { cancelAndRefundParcel } from './cancel-and-refund-parcel.server'

export type CancelByBuyerError = CancelError | RequestRefundError | 'market.error.cancelTooLate'

/**
 * The buyer changes her mind before her parcel is sent: the goods go back on sale, all of its money comes back to her,
 * and the seller is told at once. Begin it by `performAsBuyer`.
 */
export async function cancelByBuyer(
  work: Work,
  input: BuyersParcel,
): Promise<Result<CancelledParcel, CancelByBuyerError>> {
  const parcel = await lockBuyersParcel(work, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  if (!isUnsent(parcel.status)) return refuse('market.error.parcelMoved')
  if (!mayBuyerCancel(parcel, work.now())) return refuse('market.error.cancelTooLate')
  const cancelled = await cancelAndRefundParcel(work, { parcelId: parcel.id, reason: 'byBuyer' })
  if (!cancelled.ok) return cancelled
  const { parcelId, sellerId, number } = cancelled.value
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:byBuyer`,
    sellerId,
    template: 'notifications.marketOrderByBuyer',
    variables: { number },
    path: `/seller/orders/${parcelId}`,
  })
  return cancelled
}
