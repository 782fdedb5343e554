import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerSide, refuseBothSides } from '~/domains/identity/index.server'
import { postAct } from '~/domains/ledger/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextParcelStatus } from '../../lifecycle'
import { mayConfirm } from '../../policy'
import { closeProblemOf, hasOpenProblem } from './close-problem.server'
import { lockParcel } from './lock-parcel.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'
import { writeEvent } from './write-event.server'

export type ConfirmError = ShipError | 'sides.error.confirmParcel' | 'market.error.parcelHeld'

/**
 * The buyer has the parcel (or her time to object is over: the portal's own context): only now the money becomes the
 * seller's. Neither sellers nor the desk confirm for buyers. While something is reported to be wrong, time releases
 * nothing; the buyer's own word closes it.
 */
export async function confirmDeliveryIn(
  tx: Tx,
  context: Context,
  input: { parcelId: string; isBuyersWord?: boolean },
): Promise<Result<MovedParcel & { amountTiyin: bigint }, ConfirmError>> {
  const parcel = mayConfirm(context) ? await lockParcel(tx, context, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = refuseBothSides('confirmParcel', context, await getSellerSide(tx, parcel.sellerId))
  if (own) return own
  const status = nextParcelStatus(parcel.status, 'confirm')
  if (!status) return refuse('market.error.parcelMoved')
  const isBuyersWord = input.isBuyersWord ?? context.role !== 'system'
  if (!isBuyersWord && (await hasOpenProblem(tx, parcel.id))) return refuse('market.error.parcelHeld')
  const amountTiyin = parcel.goodsTiyin + parcel.deliveryTiyin
  await asSystem(tx, async () => {
    await closeProblemOf(tx, context, parcel.id)
    await tx.parcel.update({
      where: { id: parcel.id },
      data: { status, deliveredAt: context.now(), version: { increment: 1 } },
    })
    await writeEvent(tx, context, { parcelId: parcel.id, type: 'sellerOrder.delivered' })
    await postAct(tx, 'sellerOrder.delivered', parcel.id)
  })
  await recordAudit(tx, {
    subject: parcel.orderId,
    action: 'sellerOrder.delivered',
    details: { parcelId: parcel.id, amountTiyin: String(amountTiyin) },
  })
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  return ok({ parcelId, number, orderId, sellerId, personId, amountTiyin })
}
