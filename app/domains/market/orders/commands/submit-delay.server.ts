import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import { seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import { nextParcelStatus } from '../../lifecycle'
import { sellerOf } from '../../policy'
import { latestDelayDays } from '../../rules'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import { refuseOwnPurchase } from '../refuse-own-parcel.server'
import { lockParcel } from '../rows/lock-parcel.server'
import { writeEvent } from '../rows/write-event.server'
import { prepareParcel } from './prepare-parcel.server'
import type { ShipError } from './ship-parcel.server'

export type SubmitDelayError =
  | ShipError
  /** Her earlier word waits for the buyer's answer. */
  | 'market.error.delayAsked'
  /** Not after the promised day, or too far away; `details.most` days at most. */
  | 'market.error.delayDay'

/**
 * A seller says beforehand that a parcel will be late, until when and why. The buyer is asked whether she waits, and may
 * call it off from now on; the day moves only by her word. It costs the seller nothing, and takes the order on.
 */
export async function submitDelay(
  work: Work,
  { parcelId, untilOn, reason }: { parcelId: string; untilOn: Date; reason: string },
): Promise<Result<null, SubmitDelayError>> {
  const parcel = sellerOf(work) ? await lockParcel(work, parcelId) : null
  if (!parcel || !work.personId) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnPurchase(work, parcel)
  if (own) return own
  if (parcel.shippedAt || parcel.cancelledAt) return refuse('market.error.parcelMoved')
  const latest = addDays(dayOf(work.now()), latestDelayDays)
  if (untilOn <= parcel.shipByOn || untilOn < dayOf(work.now()) || untilOn > latest) {
    return refuse('market.error.delayDay', { most: latestDelayDays })
  }
  const asked = await work.tx.parcelDelay.count({ where: { parcelId, status: 'asked' } })
  if (asked > 0) return refuse('market.error.delayAsked')
  // Who names a day takes the order on: nobody calls it off for want of her word.
  if (nextParcelStatus(parcel.status, 'accept')) {
    const accepted = await prepareParcel(work, { parcelId, move: 'accept' })
    if (!accepted.ok) return accepted
  }
  const id = newId()
  const askedById = work.personId
  await work.asSystem(async () => {
    await work.tx.parcelDelay.create({
      data: {
        ...{ id, parcelId, untilOn, askedById, askedAt: work.now() },
        reasonCipher: seal(reason, { table: 'parcel_delay', column: 'reason', row: id }),
      },
    })
    await writeEvent(work, { parcelId, type: 'sellerOrder.delayAsked' })
  })
  await recordAudit(work, {
    subject: parcel.orderId,
    action: 'sellerOrder.delayAsked',
    details: { parcelId, untilOn: isoDay(untilOn) },
  })
  const buyer = await readBuyer(work, parcel.orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${parcelId}:delay:${id}`,
    buyer,
    template: 'notifications.marketDelayAsked',
    variables: { number: parcel.number, untilOn: isoDay(untilOn) },
    path: `/orders/${buyer.orderNumber}`,
  })
  return ok(null)
}
