import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { notifySeller } from '../../notify-seller.server'
import { confirmBy, mayWithdrawReceipt } from '../../rules'
import { enqueueReceipt } from '../enqueue-terms.server'
import { type BuyersParcel, lockBuyersParcel } from '../lock-buyers-parcel.server'
import { refuseOwnSale } from '../refuse-own-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import { writeEvent } from '../rows/write-event.server'
import type { MovedParcel } from './ship-parcel.server'

export type WithdrawReceiptError =
  | 'market.error.parcelNotFound'
  | 'market.error.parcelMoved'
  | 'market.error.receiptFinal'
  | 'returns.error.open'
  | 'sides.error.confirmParcel'

/**
 * The buyer takes back that she has her parcel, within a day: it is again what it was, its time runs on, and the seller
 * is told. Nothing has been paid out by then. Begin it by `performAsBuyer`.
 */
export async function withdrawReceipt(
  work: Work,
  input: BuyersParcel,
): Promise<Result<MovedParcel, WithdrawReceiptError>> {
  const parcel = await lockBuyersParcel(work, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, input.guest)
  if (own) return own
  const problem = await work.asSystem(() => readLastProblem(work, parcel.id))
  // What she is sending back she has.
  if (problem?.of === 'return' && !problem.closedAt) return refuse('returns.error.open')
  const { shippedAt, deliveredAt } = parcel
  const status = nextParcelStatus(parcel.status, deliveredAt ? 'backToArrived' : 'backToSent')
  if (!status || !shippedAt) return refuse('market.error.parcelMoved')
  const closedAt = problem?.closedAt ?? null
  if (!mayWithdrawReceipt(parcel, closedAt, work.now())) return refuse('market.error.receiptFinal')
  await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: { status, receivedAt: null, version: { increment: 1 } },
    })
    await writeEvent(work, { parcelId: parcel.id, type: 'sellerOrder.receiptWithdrawn' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.receiptWithdrawn',
    details: { parcelId: parcel.id },
  })
  await enqueueReceipt(work, parcel.id, confirmBy({ shippedAt, deliveredAt }, closedAt))
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:withdrawn:${work.requestId}`,
    sellerId,
    template: 'notifications.marketReceiptWithdrawn',
    variables: { number },
    path: `/seller/orders/${parcelId}`,
  })
  return ok({ parcelId, number, orderId, sellerId, personId })
}
