import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import { notifyBuyer, readBuyer } from '../orders/notify-buyer.server'
import type { LockedParcel } from '../orders/rows/lock-parcel.server'
import type { Thread } from './take-thread.server'

/** Tells a side that something was written to it, once until it has opened that. */
export async function tellOfMessage(
  work: Work,
  { id, orderId, sellerId, number }: Pick<LockedParcel, 'id' | 'orderId' | 'sellerId' | 'number'>,
  { messageId, to }: { messageId: string; to: Thread['side'] },
): Promise<void> {
  const key = `parcelMessage:${messageId}`
  const variables = { number }
  if (to === 'seller') {
    const path = `/seller/orders/${id}/messages`
    await notifySeller(work, {
      ...{ key, sellerId, variables, path },
      template: 'notifications.parcelMessageToSeller',
    })
    return
  }
  const buyer = await readBuyer(work, orderId)
  const path = `/orders/${buyer.orderNumber}/messages/${number.split('/').at(-1)}`
  await notifyBuyer(work, {
    ...{ key, buyer, variables, path },
    template: 'notifications.parcelMessageToBuyer',
  })
}
