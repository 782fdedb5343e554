import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { moveStock } from '../../checkout/steps/move-stock.server'
import { nextSellerOrderStatus } from '../../lifecycle'
import { goesBackOnSale } from '../../rules'
import type { CancelReason } from '../../schema'
import { closeProblemOf } from './close-problem.server'
import { type LockedPart, lockPart } from './lock-part.server'
import { refuseOwnParcel } from './refuse-own-parcel.server'
import type { MovedPart, ShipError } from './ship-part.server'
import { writeEvent } from './write-event.server'

export type CancelError = ShipError | 'sides.error.settleOrder'

export interface CancelledPart extends MovedPart {
  /** What was paid for, by which the payment is found. */
  checkoutId: string
  refundTiyin: bigint
}

/**
 * A parcel comes to nothing, and what can still be sold goes back on sale. Its seller does that before it is sent, the
 * desk also afterwards. The caller returns the money in the same transaction (act `sellerOrder.cancelled`), or the
 * database refuses the commit.
 */
export async function cancelPartIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; reason: CancelReason },
): Promise<Result<CancelledPart, CancelError>> {
  const part = await lockPart(tx, context, input.sellerOrderId)
  if (!part) return refuse('market.error.partNotFound')
  const isDesk = context.role === 'approver'
  const own = isDesk
    ? await refuseOwnParcel(tx, context, part)
    : refuseBothSides('sendParcel', context, part.personId ? [part.personId] : [])
  if (own) return own
  const status = nextSellerOrderStatus(part.status, isDesk && part.status === 'shipped' ? 'recall' : 'cancel')
  if (!status) return refuse('market.error.partMoved')
  const refundTiyin = part.goodsTiyin + part.deliveryTiyin
  const checkoutId = await asSystem(tx, async () => {
    await tx.sellerOrder.update({
      where: { id: part.id },
      data: { status, cancelledAt: context.now(), version: { increment: 1 } },
    })
    if (goesBackOnSale(part.status, input.reason)) await moveStock(tx, unitsBack(part))
    await closeProblemOf(tx, context, part.id)
    await writeEvent(tx, context, {
      sellerOrderId: part.id,
      type: 'sellerOrder.cancelled',
      reason: input.reason,
    })
    const order = await tx.order.findUniqueOrThrow({
      where: { id: part.orderId },
      select: { checkoutId: true },
    })
    return order.checkoutId
  })
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'sellerOrder.cancelled',
    details: { sellerOrderId: part.id, reason: input.reason, refundTiyin: String(refundTiyin) },
  })
  clearCatalogueCache()
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  return ok({ sellerOrderId, number, orderId, sellerId, personId, checkoutId, refundTiyin })
}

function unitsBack({ lines }: LockedPart): Map<string, number> {
  return new Map(lines.map(({ productId, takenUnits }) => [productId, -takenUnits]))
}
