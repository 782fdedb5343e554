import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import { notifyBuyer, readBuyer } from '../orders/notify-buyer.server'
import type { LockedParcel } from '../orders/rows/lock-parcel.server'
import type { Thread } from './take-thread.server'

type Told = Pick<LockedParcel, 'id' | 'orderId' | 'sellerId' | 'number'>

interface Telling {
  messageId: string
  to: Thread['side']
}

/** Tells a side that something was written to it, once until it has opened that. */
export async function tellOfMessage(work: Work, parcel: Told, { messageId, to }: Telling): Promise<void> {
  const template =
    to === 'seller' ? 'notifications.parcelMessageToSeller' : 'notifications.parcelMessageToBuyer'
  await tell(work, parcel, { key: `parcelMessage:${messageId}`, to, template })
}

/** Tells who wrote a message that the desk has hidden it. */
export async function tellOfHidden(work: Work, parcel: Told, { messageId, to }: Telling): Promise<void> {
  const key = `parcelMessage:${messageId}:hidden`
  await tell(work, parcel, { key, to, template: 'notifications.parcelMessageHidden' })
}

interface Notice {
  key: string
  to: Thread['side']
  template:
    | 'notifications.parcelMessageToSeller'
    | 'notifications.parcelMessageToBuyer'
    | 'notifications.parcelMessageHidden'
}

async function tell(
  work: Work,
  { id, orderId, sellerId, number }: Told,
  { to, ...notice }: Notice,
): Promise<void> {
  const variables = { number }
  if (to === 'seller') {
    const path = `/seller/orders/${id}/messages`
    await notifySeller(work, { ...notice, sellerId, variables, path })
    return
  }
  const buyer = await readBuyer(work, orderId)
  const path = `/orders/${buyer.orderNumber}/messages/${number.split('/').at(-1)}`
  await notifyBuyer(work, { ...notice, buyer, variables, path })
}
