import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { moveStock } from '../../checkout/steps/move-stock.server'
import { nextParcelStatus } from '../../lifecycle'
import { isDesk } from '../../policy'
import { goesBackOnSale } from '../../rules'
import type { CancelReason } from '../../schema'
import { closeProblemOf } from './close-problem.server'
import { type LockedParcel, lockParcel } from './lock-parcel.server'
import { refuseOwnParcel } from './refuse-own-parcel.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'
import { writeEvent } from './write-event.server'

export type CancelError = ShipError | 'sides.error.settleOrder'

export interface CancelledParcel extends MovedParcel {
  /** What was paid for, by which the payment is found. */
  checkoutId: string
  refundTiyin: bigint
}

/**
 * A parcel comes to nothing, and what can still be sold goes back on sale. Its seller does that before it is sent, the
 * desk also afterwards. The caller returns the money in the same transaction (act `sellerOrder.cancelled`), or the
 * database refuses the commit.
 */
export async function cancelParcelIn(
  tx: Tx,
  context: Context,
  input: { parcelId: string; reason: CancelReason },
): Promise<Result<CancelledParcel, CancelError>> {
  const parcel = await lockParcel(tx, context, input.parcelId)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const atDesk = isDesk(context)
  const own = atDesk
    ? await refuseOwnParcel(tx, context, parcel)
    : refuseBothSides('sendParcel', context, parcel.personId ? [parcel.personId] : [])
  if (own) return own
  const status = nextParcelStatus(parcel.status, atDesk && parcel.status === 'shipped' ? 'recall' : 'cancel')
  if (!status) return refuse('market.error.parcelMoved')
  const refundTiyin = parcel.goodsTiyin + parcel.deliveryTiyin
  const checkoutId = await asSystem(tx, async () => {
    await tx.parcel.update({
      where: { id: parcel.id },
      data: { status, cancelledAt: context.now(), version: { increment: 1 } },
    })
    if (goesBackOnSale(parcel.status, input.reason)) await moveStock(tx, unitsBack(parcel))
    await closeProblemOf(tx, context, parcel.id)
    await writeEvent(tx, context, {
      parcelId: parcel.id,
      type: 'sellerOrder.cancelled',
      reason: input.reason,
    })
    const order = await tx.order.findUniqueOrThrow({
      where: { id: parcel.orderId },
      select: { checkoutId: true },
    })
    return order.checkoutId
  })
  await recordAudit(tx, {
    subject: parcel.orderId,
    action: 'sellerOrder.cancelled',
    details: { parcelId: parcel.id, reasonCode: input.reason, refundTiyin: String(refundTiyin) },
  })
  clearCatalogueCache(tx)
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  return ok({ parcelId, number, orderId, sellerId, personId, checkoutId, refundTiyin })
}

function unitsBack({ lines }: LockedParcel): Map<string, number> {
  return new Map(lines.map(({ productId, takenUnits }) => [productId, -takenUnits]))
}
