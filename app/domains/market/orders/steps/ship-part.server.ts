import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { nextSellerOrderStatus } from '../../lifecycle'
import { confirmBy as lastDayToConfirm } from '../../rules'
import { newReceiptCode } from '../receipt-code.server'
import { lockPart } from './lock-part.server'
import { writeEvent } from './write-event.server'

export type ShipError = 'market.error.partNotFound' | 'market.error.partMoved' | 'sides.error.sendParcel'

export interface MovedPart {
  sellerOrderId: string
  number: string
  orderId: string
  sellerId: string
  /** Buyer; null for a guest. */
  personId: string | null
}

/** What is told about a parcel that was sent. */
export interface ShippedPart extends MovedPart {
  /** When it counts as received without the buyer's word. */
  confirmBy: Date
  /** What a guest confirms it with; null for a buyer who signed in. */
  receiptCode: string | null
}

/** The seller gave the parcel to the delivery firm. Without the buyer's word it counts as delivered in 14 days. */
export async function shipPartIn(
  tx: Tx,
  context: Context,
  input: { sellerOrderId: string; trackingNumber: string },
): Promise<Result<ShippedPart, ShipError>> {
  const part =
    context.role === 'artisan' || context.role === 'system'
      ? await lockPart(tx, context, input.sellerOrderId)
      : null
  if (!part) return refuse('market.error.partNotFound')
  const own = refuseBothSides('sendParcel', context, part.personId ? [part.personId] : [])
  if (own) return own
  const status = nextSellerOrderStatus(part.status, 'ship')
  if (!status) return refuse('market.error.partMoved')
  const now = context.now()
  const confirmBy = lastDayToConfirm(now, null)
  const receipt = part.personId ? null : newReceiptCode(part.id)
  await asSystem(tx, async () => {
    await tx.sellerOrder.update({
      where: { id: part.id },
      data: {
        status,
        trackingNumber: input.trackingNumber,
        shippedAt: now,
        receiptCodeHash: receipt?.receiptCodeHash ?? null,
        version: { increment: 1 },
      },
    })
    await writeEvent(tx, context, { sellerOrderId: part.id, type: 'sellerOrder.shipped' })
  })
  await recordAudit(tx, {
    subject: part.orderId,
    action: 'sellerOrder.shipped',
    details: { sellerOrderId: part.id },
  })
  await enqueue(
    tx,
    'market.confirmDelivery',
    { sellerOrderId: part.id },
    {
      key: `market.confirm:${part.id}`,
      runAt: confirmBy,
    },
  )
  const { id: sellerOrderId, number, orderId, sellerId, personId } = part
  const receiptCode = receipt?.code ?? null
  return ok({ sellerOrderId, number, orderId, sellerId, personId, confirmBy, receiptCode })
}
