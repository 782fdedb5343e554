import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { maySend } from '../../policy'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnPurchase } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'
import { writeEvent } from '../rows/write-event.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'

/**
 * The seller takes a paid order on, or has packed it, which takes it on as well. The buyer is told of the first; that it
 * is packed she sees on her order.
 */
export async function prepareParcel(
  work: Work,
  input: { parcelId: string; move: 'accept' | 'pack' },
): Promise<Result<MovedParcel, ShipError>> {
  const parcel = maySend(work) ? await lockParcel(work, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  const status = nextParcelStatus(parcel.status, input.move)
  if (!status) return refuse('market.error.parcelMoved')
  const [now, isPacked] = [work.now(), input.move === 'pack']
  const action = isPacked ? 'sellerOrder.packed' : 'sellerOrder.accepted'
  await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: {
        status,
        acceptedAt: parcel.acceptedAt ?? now,
        packedAt: isPacked ? now : null,
        version: { increment: 1 },
      },
    })
    await writeEvent(work, { parcelId: parcel.id, type: action })
  })
  await recordAudit(work, { subject: parcel.orderId, action, details: { parcelId: parcel.id } })
  const { id: parcelId, number, orderId, sellerId, personId, shipByOn } = parcel
  if (!parcel.acceptedAt) {
    const buyer = await readBuyer(work, orderId)
    await notifyBuyer(work, {
      key: `sellerOrder:${parcelId}:accepted`,
      buyer,
      template: 'notifications.marketOrderAccepted',
      variables: { number, shipByOn: isoDay(shipByOn) },
      path: `/orders/${buyer.orderNumber}`,
    })
  }
  return ok({ parcelId, number, orderId, sellerId, personId })
}
