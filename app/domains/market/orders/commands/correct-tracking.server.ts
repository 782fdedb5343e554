import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnPurchase } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'
import { writeEvent } from '../rows/write-event.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'

/**
 * The seller typed the number by which her parcel is followed wrongly: the right one takes its place as long as the
 * parcel is on its way, and the buyer is told.
 */
export async function correctTracking(
  work: Work,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<MovedParcel, ShipError>> {
  const parcel = sellerOf(work, 'orders') ? await lockParcel(work, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  if (parcel.status !== 'shipped') return refuse('market.error.parcelMoved')
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const moved = { parcelId, number, orderId, sellerId, personId }
  if (parcel.trackingNumber === input.trackingNumber) return ok(moved)
  await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: { trackingNumber: input.trackingNumber, version: { increment: 1 } },
    })
    await writeEvent(work, { parcelId, type: 'sellerOrder.trackingCorrected' })
  })
  await recordAudit(work, {
    subject: orderId,
    action: 'sellerOrder.trackingCorrected',
    details: { parcelId },
  })
  const buyer = await readBuyer(work, orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:tracking:${input.trackingNumber}`,
    buyer,
    template: 'notifications.marketTrackingCorrected',
    variables: { number, tracking: input.trackingNumber },
    path: `/orders/${buyer.orderNumber}`,
  })
  return ok(moved)
}
