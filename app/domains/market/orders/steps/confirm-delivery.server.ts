import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerSide, refuseBothSides } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextSellerOrderStatus } from '../../lifecycle'
import { closeProblemOf, hasOpenProblem } from './close-problem.server'
import { lockPart } from './lock-part.server'
import type { MovedPart, ShipError } from './ship-part.server'
import { writeEvent } from './write-event.server'

export type ConfirmError = ShipError | 'sides.error.confirmParcel' | 'market.error.partHeld'

/**
 * The buyer has the parcel (or her time to object is over: the portal's own context): only now the money becomes the
 * seller's. Neither sellers nor the desk confirm for buyers. While something is reported to be wrong, time releases
 * nothing; the buyer's own word closes it.
 */
export async function confirmDeliveryIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; isBuyersWord?: boolean },
): Promise<Result<MovedPart & { amountTiyin: bigint }, ConfirmError>> {
  const isOthers = context.role === 'artisan' || context.role === 'approver'
  const part = isOthers ? null : await lockPart(tx, context, input.sellerOrderId)
  if (!part) return refuse('market.error.partNotFound')
  const own = refuseBothSides('confirmParcel', context, await getSellerSide(tx, part.sellerId))
  if (own) return own
  const status = nextSellerOrderStatus(part.status, 'confirm')
  if (!status) return refuse('market.error.partMoved')
  const isBuyersWord = input.isBuyersWord ?? context.role !== 'system'
  if (!isBuyersWord && (await hasOpenProblem(tx, part.id))) return refuse('market.error.partHeld')
  const amountTiyin = part.goodsTiyin + part.deliveryTiyin
  await asSystem(tx, async () => {
    await closeProblemOf(tx, context, part.id)
    await tx.sellerOrder.update({
      where: { id: part.id },
      data: { status, deliveredAt: context.now(), version: { increment: 1 } },
    })
    await writeEvent(tx, context, { sellerOrderId: part.id, type: 'sellerOrder.delivered' })
    await postAct(tx, 'sellerOrder.delivered', part.id)
  })
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'sellerOrder.delivered',
    details: { sellerOrderId: part.id, amountTiyin: String(amountTiyin) },
  })
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  return ok({ sellerOrderId, number, orderId, sellerId, personId, amountTiyin })
}
