import { type Context, systemContext } from '~/domains/identity/context'
import {
  type DueParcel,
  getLastChance,
  listDueParcels,
  notifyBuyer,
  notifySeller,
  readBuyer,
} from '~/domains/market/index.server'
import type { Template, TemplateVariables } from '~/domains/notifications/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import type { Refusal } from '~/lib/result'
import { addDays, dayOf } from '~/platform/clock.server'
import { log } from '~/platform/log.server'
import { performEach } from '~/platform/perform.server'
import type { Work } from '~/platform/work.server'
import { cancelAndRefundParcel } from './cancel-and-refund-parcel.server'

/**
 * Looks after parcels that are due: the seller is reminded the day before of what she has not accepted or sent; when it is
 * late both sides are told, for the buyer may call it off from then on; and what was not accepted by its day, or not sent
 * some working days after its day, is called off and paid
 * back. Run again on the same day it does nothing.
 */
export async function watchParcels(context: Context): Promise<{ told: number; cancelled: number }> {
  const portal = systemContext(context.now, context.requestId)
  const today = dayOf(portal.now())
  const acts: { id: string; act: (work: Work) => Promise<number | 'cancelled' | Refusal> }[] = []
  for (const parcel of await listDueParcels(portal.now())) {
    const cancelOn = await getLastChance(parcel.shipByOn, today)
    const isLeft = parcel.status === 'paid' && today > parcel.acceptByOn
    const isOver = isLeft || today > cancelOn
    acts.push({
      id: parcel.id,
      act: (work) =>
        isOver
          ? callOff(work, parcel, isLeft ? leftAlone : notSent)
          : remind(work, parcel, { today, cancelOn }),
    })
  }
  const done = await performEach(portal, (work, { act }) => act(work), acts)
  return {
    told: done.reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0),
    cancelled: done.filter((one) => one === 'cancelled').length,
  }
}

const leftAlone = { reason: 'notAccepted', template: 'notifications.marketNotAccepted' } as const
const notSent = { reason: 'notSent', template: 'notifications.marketOrderOverdue' } as const

/** What is due tomorrow or today, or late; each is told once. */
async function remind(
  work: Work,
  parcel: DueParcel,
  { today, cancelOn }: { today: Date; cancelOn: Date },
): Promise<number> {
  const { number, shipByOn, acceptByOn, status } = parcel
  const tomorrow = addDays(today, 1)
  let told = 0
  if (status === 'paid' && acceptByOn <= tomorrow) {
    const variables = { number, acceptByOn: isoDay(acceptByOn) }
    told += await tell(work, parcel, 'accept', 'notifications.marketAcceptSoon', variables)
  }
  if (today > shipByOn) {
    const variables = { number, cancelOn: isoDay(cancelOn) }
    // By the day, so that a parcel whose day was moved is told of anew.
    const late = `late:${isoDay(shipByOn)}`
    told += await tell(work, parcel, late, 'notifications.marketShipLate', variables)
    await tellBuyer(work, { parcel, late, variables })
  } else if (shipByOn <= tomorrow) {
    const variables = { number, shipByOn: isoDay(shipByOn) }
    const due = `due:${isoDay(shipByOn)}`
    told += await tell(work, parcel, due, 'notifications.marketShipSoon', variables)
  }
  return told
}

/** One that cannot be called off waits for the desk. */
async function callOff(
  work: Work,
  parcel: DueParcel,
  { reason, template }: typeof leftAlone | typeof notSent,
): Promise<'cancelled' | Refusal> {
  const cancelled = await cancelAndRefundParcel(work, { parcelId: parcel.id, reason })
  if (!cancelled.ok) {
    log.warn({ parcelId: parcel.id, reason: cancelled.error }, 'overdue parcel kept')
    return cancelled
  }
  const { number } = parcel
  await tell(work, parcel, reason === 'notSent' ? 'overdue' : reason, template, { number })
  return 'cancelled'
}

async function tellBuyer(
  work: Work,
  told: { parcel: DueParcel; late: string; variables: { number: string; cancelOn: string } },
): Promise<void> {
  const { parcel, late, variables } = told
  const buyer = await readBuyer(work, parcel.orderId)
  await notifyBuyer(work, {
    key: `sellerOrder:${parcel.id}:buyer:${late}`,
    buyer,
    template: 'notifications.marketLateForBuyer',
    variables,
    path: `/orders/${buyer.orderNumber}`,
  })
}

function tell<T extends Template>(
  work: Work,
  { id, sellerId }: DueParcel,
  what: string,
  template: T,
  variables: TemplateVariables[T],
): Promise<number> {
  return notifySeller<T>(work, {
    key: `sellerOrder:${id}:${what}`,
    sellerId,
    template,
    variables,
    path: `/seller/orders/${id}`,
  })
}
