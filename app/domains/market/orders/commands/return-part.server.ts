import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { isDesk, sellerOf } from '../../policy'
import { leftOf, type refundReasons, sumPartRefund } from '../part-refund'
import { refuseOwnParcel, refuseOwnPurchase } from '../refuse-own-parcel.server'
import { type LockedParcel, lockParcel } from '../rows/lock-parcel.server'
import { writeEvent } from '../rows/write-event.server'
import type { MovedParcel } from './ship-parcel.server'

export interface ReturnPartInput {
  /** Made with the form: sent twice, given back once. */
  key: string
  parcelId: string
  /** Pieces by line; those that are not named stay paid. */
  units: ReadonlyMap<string, number>
  withDelivery: boolean
  reason: (typeof refundReasons)[number]
  /** What it settles: the key is the return's id. Otherwise seller or desk give it of themselves. */
  settles?: { percent: number }
  /** A dispute's decision is carried out by it, which is all that moves money while one goes on. */
  decides?: boolean
}

export type ReturnPartError =
  | 'market.error.parcelNotFound'
  | 'market.error.parcelMoved'
  | 'market.error.refundNothing'
  | 'market.error.refundTooMany'
  | 'market.error.refundWhole'
  | 'returns.error.open'
  | 'disputes.error.holdsMoney'
  | 'sides.error.sendParcel'
  | 'sides.error.settleOrder'

export interface ReturnedPart extends MovedParcel {
  refundId: string
  /** What was paid for, by which the payment is found. */
  checkoutId: string
  amountTiyin: bigint
  /** It was given back before: nothing happens again. */
  isRepeated: boolean
}

/**
 * The seller or the desk gives back what was paid for some pieces of a parcel, with their share of the delivery or
 * without, also when the money is the seller's already. All that is left is given back by calling the parcel off as
 * long as it is kept safe. The caller returns the money in the same transaction (act `parcelRefund.given`), or the
 * database refuses the commit.
 */
export async function returnPart(
  work: Work,
  { key, parcelId, units, withDelivery, reason, settles, decides = false }: ReturnPartInput,
): Promise<Result<ReturnedPart, ReturnPartError>> {
  const mayAct = isDesk(work) || sellerOf(work) !== null || settles !== undefined || decides
  const parcel = mayAct && isId(key) ? await lockParcel(work, parcelId) : null
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = isDesk(work) ? await refuseOwnParcel(work, parcel) : await refuseOtherSide(work, parcel)
  if (own) return own
  const { id, number, orderId, sellerId, personId } = parcel
  const { checkoutId } = await work.asSystem(() =>
    work.tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { checkoutId: true } }),
  )
  const moved = { parcelId: id, number, orderId, sellerId, personId, refundId: key, checkoutId }
  const earlier = await findEarlier(work, key)
  // The form of another parcel.
  if (earlier && earlier.parcelId !== id) return refuse('market.error.parcelMoved')
  if (earlier) {
    const amountTiyin = earlier.goodsTiyin + earlier.deliveryTiyin
    return ok({ ...moved, amountTiyin, isRepeated: true })
  }
  if (parcel.status === 'cancelled') return refuse('market.error.parcelMoved')
  const waits =
    (settles ? null : await refuseWhileReturned(work, id, key)) ??
    (decides ? null : await refuseWhileDisputed(work, id))
  if (waits) return waits
  const percent = settles?.percent ?? 100
  const sum = sumPartRefund(parcel, units, withDelivery, percent)
  if (!sum) return refuse('market.error.refundTooMany')
  if (sum.lines.length === 0) return refuse('market.error.refundNothing')
  const { goodsTiyin, deliveryTiyin, lines } = sum
  const amountTiyin = goodsTiyin + deliveryTiyin
  if (!settles && !parcel.releasedAt && amountTiyin >= leftOf(parcel))
    return refuse('market.error.refundWhole')
  await work.asSystem(async () => {
    await work.tx.parcelRefund.create({
      data: {
        ...{ id: key, parcelId: id, reasonCode: reason, goodsTiyin, deliveryTiyin, withDelivery, percent },
        ...{ givenById: work.personId, givenAt: work.now() },
      },
    })
    await work.tx.parcelRefundLine.createMany({ data: lines.map((line) => ({ ...line, refundId: key })) })
    await writeEvent(work, { parcelId: id, type: 'sellerOrder.partReturned', reason })
  })
  await recordAudit(work, {
    subject: orderId,
    action: 'sellerOrder.partReturned',
    details: { parcelId: id, reasonCode: reason, refundTiyin: String(amountTiyin) },
  })
  return ok({ ...moved, amountTiyin, isRepeated: false })
}

/**
 * Money of a return moves through it alone, or its pieces would be paid back before they come; what the desk decides it
 * gives back itself. No form borrows the id of a return.
 */
async function refuseWhileReturned(work: Work, parcelId: string, key: string) {
  const waiting = { parcelId, endedAt: null, status: { not: 'disputed' as const } }
  const count = await work.asSystem(() =>
    work.tx.parcelReturn.count({ where: { OR: [waiting, { id: key }] } }),
  )
  return count > 0 ? refuse('returns.error.open') : null
}

/** What a dispute is about is paid back by its decision alone, or one piece would be paid for by her seller and by the desk. */
async function refuseWhileDisputed(work: Work, parcelId: string) {
  const count = await work.asSystem(() =>
    work.tx.parcelProblem.count({ where: { parcelId, closedAt: null } }),
  )
  return count > 0 ? refuse('disputes.error.holdsMoney') : null
}

/** The buyer settles by taking what her seller offered, never for the seller's side. */
async function refuseOtherSide(work: Work, parcel: LockedParcel) {
  return sellerOf(work) ? refuseOwnPurchase(work, parcel) : null
}

/** What was given back by this form, whosever it was. Two that are sent at once see each other here. */
async function findEarlier(work: Work, key: string) {
  await lockName(work, `parcelRefund:${key}`)
  return work.asSystem(() => work.tx.parcelRefund.findUnique({ where: { id: key } }))
}
