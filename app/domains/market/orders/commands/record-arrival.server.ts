import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { maySend } from '../../policy'
import { confirmBy } from '../../rules'
import { enqueueReceipt } from '../enqueue-terms.server'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnPurchase } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import { writeEvent } from '../rows/write-event.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'

/**
 * The seller or the delivery firm says that the parcel came. That is not the buyer's word: she is told, and has two
 * weeks to say that she has it or that something is wrong, before it counts as received.
 */
export async function recordArrival(
  work: Work,
  input: { parcelId: string },
): Promise<Result<MovedParcel & { confirmBy: Date }, ShipError>> {
  const parcel = maySend(work) ? await lockParcel(work, input.parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  const status = nextParcelStatus(parcel.status, 'arrive')
  if (!status) return refuse('market.error.parcelMoved')
  const now = work.now()
  await work.asSystem(async () => {
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: { status, deliveredAt: now, version: { increment: 1 } },
    })
    await writeEvent(work, { parcelId: parcel.id, type: 'sellerOrder.delivered' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.delivered',
    details: { parcelId: parcel.id },
  })
  const problem = await work.asSystem(() => readLastProblem(work, parcel.id))
  const until = confirmBy({ shippedAt: now, deliveredAt: now }, problem?.closedAt ?? null)
  await enqueueReceipt(work, parcel.id, until)
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const buyer = await readBuyer(work, orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:arrived`,
    buyer,
    template: 'notifications.marketParcelArrived',
    variables: { number, confirmByOn: until.toISOString() },
    path: `/orders/${buyer.orderNumber}`,
  })
  return ok({ parcelId, number, orderId, sellerId, personId, confirmBy: until })
}
