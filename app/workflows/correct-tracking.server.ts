import type { Context } from '~/domains/identity/context'
import { correctTrackingIn, type MovedParcel, type ShipError } from '~/domains/market/index.server'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { notifyBuyerIn, readBuyerIn } from './notify-buyer.server'

/** A seller mends the number by which her parcel is followed; the buyer is told the right one. */
export async function correctTracking(
  context: Context,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<MovedParcel, ShipError>> {
  return transaction(context, async (tx) => {
    const corrected = await correctTrackingIn(tx, context, input)
    if (!corrected.ok || !corrected.value.isNew) return corrected
    const { parcelId, orderId, number } = corrected.value
    const buyer = await readBuyerIn(tx, orderId)
    await notifyBuyerIn(tx, context, {
      key: `sellerOrder:${parcelId}:tracking:${input.trackingNumber}`,
      buyer,
      template: 'notifications.marketTrackingCorrected',
      variables: { number, tracking: input.trackingNumber },
      path: `/orders/${buyer.orderNumber}`,
    })
    return corrected
  })
}
