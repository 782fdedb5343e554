import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextParcelStatus } from '../../lifecycle'
import { maySend } from '../../policy'
import { confirmBy as lastDayToConfirm } from '../../rules'
import { newReceiptCode } from '../receipt-code.server'
import { lockParcel } from './lock-parcel.server'
import { writeEvent } from './write-event.server'

export type ShipError = 'market.error.parcelNotFound' | 'market.error.parcelMoved' | 'sides.error.sendParcel'

export interface MovedParcel {
  parcelId: string
  number: string
  orderId: string
  sellerId: string
  /** Buyer; null for a guest. */
  personId: string | null
}

/** What is told about a parcel that was sent. */
export interface ShippedParcel extends MovedParcel {
  /** When it counts as received without the buyer's word. */
  confirmBy: Date
  /** What a guest confirms it with; null for a buyer who signed in. */
  receiptCode: string | null
}

/** The seller gave the parcel to the delivery firm. Without the buyer's word it counts as delivered in 14 days. */
export async function shipParcelIn(
  tx: Tx,
  context: Context,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<ShippedParcel, ShipError>> {
  const parcel = maySend(context) ? await lockParcel(tx, context, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = refuseBothSides('sendParcel', context, parcel.personId ? [parcel.personId] : [])
  if (own) return own
  const status = nextParcelStatus(parcel.status, 'ship')
  if (!status) return refuse('market.error.parcelMoved')
  const now = context.now()
  const confirmBy = lastDayToConfirm(now, null)
  const receipt = parcel.personId ? null : newReceiptCode(parcel.id)
  await asSystem(tx, async () => {
    await tx.parcel.update({
      where: { id: parcel.id },
      data: {
        status,
        trackingNumber: input.trackingNumber,
        shippedAt: now,
        receiptCodeHash: receipt?.receiptCodeHash ?? null,
        version: { increment: 1 },
      },
    })
    await writeEvent(tx, context, { parcelId: parcel.id, type: 'sellerOrder.shipped' })
  })
  await recordAudit(tx, {
    subject: parcel.orderId,
    action: 'sellerOrder.shipped',
    details: { parcelId: parcel.id },
  })
  await enqueue(
    tx,
    'market.confirmDelivery',
    { parcelId: parcel.id },
    {
      key: `market.confirm:${parcel.id}`,
      runAt: confirmBy,
    },
  )
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const receiptCode = receipt?.code ?? null
  return ok({ parcelId, number, orderId, sellerId, personId, confirmBy, receiptCode })
}
