import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { lockPart } from './lock-part.server'
import type { MovedPart, ShipError } from './ship-part.server'
import { writeEvent } from './write-event.server'

/** The seller typed the number wrongly: the right one takes its place as long as the parcel is on its way. */
export async function correctTrackingIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; trackingNumber: string },
): Promise<Result<MovedPart & { isNew: boolean }, ShipError>> {
  const part = context.role === 'artisan' ? await lockPart(tx, context, input.sellerOrderId) : null
  if (!part) return refuse('market.error.partNotFound')
  const own = refuseBothSides('sendParcel', context, part.personId ? [part.personId] : [])
  if (own) return own
  if (part.status !== 'shipped') return refuse('market.error.partMoved')
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  const moved = { sellerOrderId, number, orderId, sellerId, personId }
  if (part.trackingNumber === input.trackingNumber) return ok({ ...moved, isNew: false })
  await asSystem(tx, async () => {
    await tx.sellerOrder.update({
      where: { id: part.id },
      data: { trackingNumber: input.trackingNumber, version: { increment: 1 } },
    })
    await writeEvent(tx, context, { sellerOrderId, type: 'sellerOrder.trackingCorrected' })
  })
  await recordAudit(tx, {
    subject: orderId,
    action: 'sellerOrder.trackingCorrected',
    details: { sellerOrderId },
  })
  return ok({ ...moved, isNew: true })
}
