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
import { addDays, dayOf } from '~/platform/clock.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
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
  let told = 0
  let cancelled = 0
  for (const parcel of await listDueParcels(portal.now())) {
    const cancelOn = await getLastChance(parcel.shipByOn, today)
    const isLeft = parcel.status === 'paid' && today > parcel.acceptByOn
    if (isLeft || today > cancelOn) {
      if (await callOff(portal, parcel, isLeft ? leftAlone : notSent)) cancelled++
    } else told += await remind(portal, parcel, { today, cancelOn })
  }
  return { told, cancelled }
}

const leftAlone = { reason: 'notAccepted', template: 'notifications.marketNotAccepted' } as const
const notSent = { reason: 'notSent', template: 'notifications.marketOrderOverdue' } as const

/** What is due tomorrow or today, or late; each is told once. */
async function remind(
  portal: Context,
  parcel: DueParcel,
  { today, cancelOn }: { today: Date; cancelOn: Date },
): Promise<number> {
  const { number, shipByOn, acceptByOn, status } = parcel
  const tomorrow = addDays(today, 1)
  let told = 0
  if (status === 'paid' && acceptByOn <= tomorrow) {
    const variables = { number, acceptByOn: isoDay(acceptByOn) }
    told += await tell(portal, parcel, 'accept', 'notifications.marketAcceptSoon', variables)
  }
  if (today > shipByOn) {
    const variables = { number, cancelOn: isoDay(cancelOn) }
    // By the day, so that a parcel whose day was moved is told of anew.
    const late = `late:${isoDay(shipByOn)}`
    told += await tell(portal, parcel, late, 'notifications.marketShipLate', variables)
    await perform(portal, tellBuyer, { parcel, late, variables })
  } else if (shipByOn <= tomorrow) {
    const variables = { number, shipByOn: isoDay(shipByOn) }
    const due = `due:${isoDay(shipByOn)}`
    told += await tell(portal, parcel, due, 'notifications.marketShipSoon', variables)
  }
  return told
}

/** One that cannot be called off does not stop the others. */
async function callOff(
  portal: Context,
  parcel: DueParcel,
  { reason, template }: typeof leftAlone | typeof notSent,
): Promise<boolean> {
  try {
    const cancelled = await perform(portal, cancelAndRefundParcel, { parcelId: parcel.id, reason })
    if (!cancelled.ok) {
      log.warn({ parcelId: parcel.id, reason: cancelled.error }, 'overdue parcel kept')
      return false
    }
    const { number } = parcel
    await tell(portal, parcel, reason === 'notSent' ? 'overdue' : reason, template, { number })
    return true
  } catch (error) {
    log.error({ requestId: portal.requestId, parcelId: parcel.id, err: error }, 'overdue parcel kept')
    return false
  }
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
  portal: Context,
  { id, sellerId }: DueParcel,
  what: string,
  template: T,
  variables: TemplateVariables[T],
): Promise<number> {
  return perform(portal, notifySeller<T>, {
    key: `sellerOrder:${id}:${what}`,
    sellerId,
    template,
    variables,
    path: `/seller/orders/${id}`,
  })
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
