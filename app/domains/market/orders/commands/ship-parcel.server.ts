import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { newSixDigits } from '~/platform/six-digits.server'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { maySend } from '../../policy'
import { confirmBy as lastDayToConfirm } from '../../rules'
import { enqueueReceipt } from '../enqueue-terms.server'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnPurchase } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'
import { writeDelayLapsed } from '../rows/write-delay-lapsed.server'
import { writeEvent } from '../rows/write-event.server'

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

/**
 * The seller gave the parcel to the delivery firm, and the buyer is told how to follow it. Without her word it counts
 * as received two weeks after it came.
 */
export async function shipParcel(
  work: Work,
  input: { parcelId: string; trackingNumber: string },
): Promise<Result<ShippedParcel, ShipError>> {
  const parcel = maySend(work) ? await lockParcel(work, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  const status = nextParcelStatus(parcel.status, 'ship')
  if (!status) return refuse('market.error.parcelMoved')
  const now = work.now()
  const confirmBy = lastDayToConfirm({ shippedAt: now, deliveredAt: null }, null)
  // A guest's; her seller never sees it: it goes to her phone.
  const receipt = parcel.personId ? null : newSixDigits('receiptCode', parcel.id)
  await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: {
        status,
        trackingNumber: input.trackingNumber,
        shippedAt: now,
        receiptCodeHash: receipt?.hash ?? null,
        version: { increment: 1 },
      },
    })
    await writeDelayLapsed(work, parcel.id)
    await writeEvent(work, { parcelId: parcel.id, type: 'sellerOrder.shipped' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.shipped',
    details: { parcelId: parcel.id },
  })
  await enqueueReceipt(work, parcel.id, confirmBy)
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const receiptCode = receipt?.code ?? null
  const shipped = { parcelId, number, orderId, sellerId, personId, confirmBy, receiptCode }
  await tellBuyer(work, shipped, input.trackingNumber)
  return ok(shipped)
}

/** How to follow the parcel, and what a guest confirms it with. */
async function tellBuyer(
  work: Work,
  { parcelId, orderId, number, confirmBy, receiptCode }: ShippedParcel,
  tracking: string,
): Promise<void> {
  const buyer = await readBuyer(work, orderId)
  const path = `/orders/${buyer.orderNumber}`
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:shipped`,
    buyer,
    template: 'notifications.marketOrderShipped',
    variables: { number, tracking, confirmByOn: confirmBy.toISOString() },
    path,
  })
  if (!receiptCode) return
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:receiptCode`,
    buyer,
    template: 'notifications.marketReceiptCode',
    variables: { number, code: receiptCode },
    path,
  })
}
