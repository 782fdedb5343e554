import type { Template, TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import { notifyBuyer, readBuyer } from '../orders/notify-buyer.server'
import type { LockedParcel } from '../orders/rows/lock-parcel.server'

interface DisputeNotice<T extends Template> {
  problemId: string
  /** What happened: with the dispute it names the notice. */
  step: string
  template: T
  variables: TemplateVariables[T]
}

/** Tells both sides of a step of their dispute; it is read on the page of the order. */
export async function tellDispute<T extends Template>(
  work: Work,
  { id, orderId, sellerId }: Pick<LockedParcel, 'id' | 'orderId' | 'sellerId'>,
  { problemId, step, ...notice }: DisputeNotice<T>,
): Promise<void> {
  const buyer = await readBuyer(work, orderId)
  const key = `sellerOrder:${id}:${step}:${problemId}`
  await notifyBuyer<T>(work, { ...notice, key, buyer, path: `/orders/${buyer.orderNumber}` })
  await notifySeller<T>(work, { ...notice, key: `${key}:seller`, sellerId, path: `/seller/orders/${id}` })
}
