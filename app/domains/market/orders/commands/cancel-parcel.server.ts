import { recordAudit } from '~/domains/audit/index.server'
import { getShopAgainstBuyer, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { writeStock } from '../../checkout/rows/write-stock.server'
import { nextParcelStatus } from '../../lifecycle'
import { isDesk, sellerOf } from '../../policy'
import { goesBackOnSale, isUnsent } from '../../rules'
import type { CancelReason } from '../../schema'
import { leftOf, unitsLeft } from '../part-refund'
import { refuseOwnParcel, refuseOwnPurchase } from '../refuse-own-parcel.server'
import { writeReturnClosed } from '../returns/rows/write-return-closed.server'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'
import { writeDelayLapsed } from '../rows/write-delay-lapsed.server'
import { writeEvent } from '../rows/write-event.server'
import { writeProblemClosed } from '../rows/write-problem-closed.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'

export type CancelError = ShipError | 'sides.error.settleOrder' | 'sides.error.cancelParcel'

export interface CancelledParcel extends MovedParcel {
  /** What was paid for, by which the payment is found. */
  checkoutId: string
  refundTiyin: bigint
}

/**
 * A parcel comes to nothing, and what can still be sold goes back on sale. Its seller or buyer does that before it is
 * sent, the desk also afterwards. The caller returns the money in the same transaction (act `sellerOrder.cancelled`), or the
 * database refuses the commit.
 */
export async function cancelParcel(
  work: Work,
  input: { parcelId: string; reason: CancelReason },
): Promise<Result<CancelledParcel, CancelError>> {
  const parcel = await lockParcel(work, input.parcelId)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOtherSide(work, parcel)
  if (own) return own
  const isRecall = isDesk(work) && !isUnsent(parcel.status)
  const status = nextParcelStatus(parcel.status, isRecall ? 'recall' : 'cancel')
  if (!status || parcel.releasedAt) return refuse('market.error.parcelMoved')
  const refundTiyin = leftOf(parcel)
  // All of it has gone back piece by piece.
  if (refundTiyin === 0n) return refuse('market.error.parcelMoved')
  const checkoutId = await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: { status, cancelledAt: work.now(), receivedAt: null, version: { increment: 1 } },
    })
    if (goesBackOnSale(parcel.status, input.reason)) await writeStock(work, unitsBack(parcel))
    await writeDelayLapsed(work, parcel.id)
    await writeProblemClosed(work, parcel.id)
    await writeEvent(work, {
      parcelId: parcel.id,
      type: 'sellerOrder.cancelled',
      reason: input.reason,
    })
    const order = await work.tx.order.findUniqueOrThrow({
      where: { id: parcel.orderId },
      select: { checkoutId: true },
    })
    return order.checkoutId
  })
  await writeReturnClosed(work, parcel)
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.cancelled',
    details: { parcelId: parcel.id, reasonCode: input.reason, refundTiyin: String(refundTiyin) },
  })
  clearCatalogueCache(work)
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  return ok({ parcelId, number, orderId, sellerId, personId, checkoutId, refundTiyin })
}

/** Seller, desk and buyer each call off what they stand on one side of only; a guest acts with the portal's eyes. */
async function refuseOtherSide(work: Work, parcel: LockedParcel) {
  if (isDesk(work)) return refuseOwnParcel(work, parcel)
  if (sellerOf(work)) return refuseOwnPurchase(work, parcel)
  const { personId } = work
  const side = await getShopAgainstBuyer(work, { parcelId: parcel.id, personId })
  return refuseBothSides('cancelParcel', work, side)
}

/** Of what was given back before nobody knows whether it is there. */
function unitsBack({ lines }: LockedParcel): Map<string, number> {
  return new Map(lines.map((line) => [line.productId, -Math.min(line.takenUnits, unitsLeft(line))]))
}
