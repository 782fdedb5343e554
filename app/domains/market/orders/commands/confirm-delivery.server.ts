import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { notifySeller } from '../../notify-seller.server'
import { mayConfirm } from '../../policy'
import { confirmBy, releaseAt } from '../../rules'
import { enqueueRelease } from '../enqueue-terms.server'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnSale } from '../refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'
import { readLastProblem } from '../rows/read-last-problem.server'
import { writeEvent } from '../rows/write-event.server'
import { writeProblemClosed } from '../rows/write-problem-closed.server'
import type { MovedParcel, ShipError } from './ship-parcel.server'
import { type ReceiptCodeError, tryReceiptCode } from './try-receipt-code.server'

export type ConfirmError =
  | ShipError
  | ReceiptCodeError
  | 'sides.error.confirmParcel'
  | 'market.error.parcelHeld'
  | 'returns.error.open'

export interface ConfirmDeliveryInput {
  parcelId: string
  /** For who has not signed in: order number, phone, and the code that was sent to it. */
  guest?: { number: string; phone: string; code: string }
}

/**
 * The buyer has the parcel, or her time to object is over (a job, in the portal's own context). A day later the money
 * becomes the seller's (`releaseParcel`), who is told when; of what time alone did the buyer is told too. Neither
 * sellers nor the desk confirm for buyers. While something is reported to be wrong, time does nothing; the buyer's own
 * word closes it. Begin the buyer's by `performAsBuyer`.
 */
export async function confirmDelivery(
  work: Work,
  { parcelId: id, guest }: ConfirmDeliveryInput,
): Promise<Result<MovedParcel & { releaseAt: Date }, ConfirmError>> {
  const known = guest ? await tryReceiptCode(work, { ...guest, parcelId: id }) : ok(null)
  if (!known.ok) return known
  const parcel = mayConfirm(work) ? await lockParcel(work, id) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, guest)
  if (own) return own
  const status = nextParcelStatus(parcel.status, 'confirm')
  if (!status) return refuse('market.error.parcelMoved')
  const isBuyersWord = guest !== undefined || work.role !== 'system'
  const held = isBuyersWord
    ? await refuseWhileReturned(work, parcel)
    : await refuseBeforeItsTime(work, parcel)
  if (held) return held
  const now = work.now()
  await work.asSystem(async () => {
    await writeProblemClosed(work, parcel.id)
    await work.tx.parcel.update({
      where: { id: parcel.id },
      data: { status, receivedAt: now, version: { increment: 1 } },
    })
    await writeEvent(work, { parcelId: parcel.id, type: 'sellerOrder.received' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.received',
    details: { parcelId: parcel.id },
  })
  const { id: parcelId, number, orderId, sellerId, personId } = parcel
  const releasedAt = releaseAt(now, null)
  await enqueueRelease(work, parcelId, releasedAt)
  await tell(work, parcel, isBuyersWord, releasedAt)
  return ok({ parcelId, number, orderId, sellerId, personId, releaseAt: releasedAt })
}

/** What she is sending back she does not keep. */
async function refuseWhileReturned(work: Work, { id }: LockedParcel) {
  const open = { where: { parcelId: id, endedAt: null } }
  return (await work.asSystem(() => work.tx.parcelReturn.count(open))) > 0
    ? refuse('returns.error.open')
    : null
}

/** The seller hears when her money comes; the buyer of what happened without her word. */
async function tell(
  work: Work,
  { id, number, orderId, sellerId }: LockedParcel,
  isBuyersWord: boolean,
  releasedAt: Date,
): Promise<void> {
  const variables = { number, paidOutOn: releasedAt.toISOString() }
  await notifySeller(work, {
    key: `sellerOrder:${id}:receivedBy:${work.requestId}`,
    sellerId,
    template: 'notifications.marketParcelReceived',
    variables,
    path: `/seller/orders/${id}`,
  })
  if (isBuyersWord) return
  const buyer = await readBuyer(work, orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${id}:receivedByTime`,
    buyer,
    template: 'notifications.marketReceivedByTime',
    variables,
    path: `/orders/${buyer.orderNumber}`,
  })
}

/**
 * Whatever put the job into the queue: nothing is released while something is reported to be wrong, nor before the last
 * day to object. Throws when it is early, so that the job comes again. What is past was confirmed by the seeds' plan.
 */
async function refuseBeforeItsTime(work: Work, { id, shippedAt, deliveredAt }: LockedParcel) {
  const problem = await readLastProblem(work, id)
  if (problem && !problem.closedAt) return refuse('market.error.parcelHeld')
  const closedAt = problem?.closedAt ?? null
  const isOver = shippedAt !== null && confirmBy({ shippedAt, deliveredAt }, closedAt) <= work.now()
  if (!isOver && !work.isPast) throw new Error(`The buyer may still object to parcel ${id}`)
  return null
}
