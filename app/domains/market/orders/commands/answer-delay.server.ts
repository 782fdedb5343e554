import { recordAudit } from '~/domains/audit/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { parcelDelayLifecycle } from '../../lifecycle'
import { notifySeller } from '../../notify-seller.server'
import { type BuyersParcel, lockBuyersParcel } from '../lock-buyers-parcel.server'
import { refuseOwnSale } from '../refuse-own-parcel.server'
import { writeEvent } from '../rows/write-event.server'

export type AnswerDelayError =
  | 'market.error.parcelNotFound'
  /** It was answered, sent or called off meanwhile. */
  | 'market.error.delayAnswered'
  | 'sides.error.confirmParcel'

/**
 * The buyer says whether she waits until the day that the seller named: then it is the promised day. If not, the first
 * one stays, and she may call the parcel off. Begin it by `performAsBuyer`.
 */
export async function answerDelay(
  work: Work,
  { waits, ...input }: BuyersParcel & { waits: boolean },
): Promise<Result<null, AnswerDelayError>> {
  const parcel = await lockBuyersParcel(work, input)
  if (!parcel) return refuse('market.error.parcelNotFound')
  const own = await refuseOwnSale(work, parcel, input.guest)
  if (own) return own
  const { id: parcelId, sellerId, orderId, number } = parcel
  const delay = await work.tx.parcelDelay.findFirst({ where: { parcelId, status: 'asked' } })
  if (!delay || parcel.shippedAt || parcel.cancelledAt) return refuse('market.error.delayAnswered')
  const { id, untilOn } = delay
  await work.asSystem(async () => {
    const status = parcelDelayLifecycle.asked[waits ? 'accept' : 'decline']
    await work.tx.parcelDelay.update({ where: { id }, data: { status, answeredAt: work.now() } })
    if (waits) {
      await work.tx.parcel.update({
        where: { id: parcelId },
        data: { shipByOn: untilOn, version: { increment: 1 } },
      })
    }
    await writeEvent(work, {
      parcelId,
      type: waits ? 'sellerOrder.delayAccepted' : 'sellerOrder.delayDeclined',
    })
  })
  await recordAudit(work, {
    subject: orderId,
    action: waits ? 'sellerOrder.delayAccepted' : 'sellerOrder.delayDeclined',
    details: { parcelId },
  })
  const shipByOn = isoDay(waits ? untilOn : parcel.shipByOn)
  await notifySeller(work, {
    key: `sellerOrder:${parcelId}:delayAnswered:${id}`,
    sellerId,
    template: waits ? 'notifications.marketDelayAccepted' : 'notifications.marketDelayDeclined',
    variables: { number, shipByOn },
    path: `/seller/orders/${parcelId}`,
  })
  return ok(null)
}
