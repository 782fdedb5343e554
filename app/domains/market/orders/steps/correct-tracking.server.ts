import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { sellerOf } from '../../policy'
import { lockParcel } from './lock-parcel.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'
import { writeEvent } from './write-event.server'

/** The seller typed the number wrongly: the right one takes its place as long as the parcel is on its way. */
export async function correctTrackingIn(
  tx: Tx,
  context: Context,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<MovedParcel & { isNew: boolean }, ShipError>> {
  const parcel = sellerOf(context) ? await lockParcel(tx, context, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = refuseBothSides('sendParcel', context, parcel.personId ? [parcel.personId] : [])
  if (own) return own
  if (parcel.status !== 'shipped') return refuse('market.error.parcelMoved')
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const moved = { parcelId, number, orderId, sellerId, personId }
  if (parcel.trackingNumber === input.trackingNumber) return ok({ ...moved, isNew: false })
  await asSystem(tx, async () => {
    await tx.parcel.update({
      where: { id: parcel.id },
      data: { trackingNumber: input.trackingNumber, version: { increment: 1 } },
    })
    await writeEvent(tx, context, { parcelId, type: 'sellerOrder.trackingCorrected' })
  })
  await recordAudit(tx, {
    subject: orderId,
    action: 'sellerOrder.trackingCorrected',
    details: { parcelId },
  })
  return ok({ ...moved, isNew: true })
}
