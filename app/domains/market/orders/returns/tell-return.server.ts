import type { Template, TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import { notifySeller } from '../../notify-seller.server'
import { notifyBuyer, readBuyer } from '../notify-buyer.server'
import type { LockedParcel } from '../rows/lock-parcel.server'

interface ReturnNotice<T extends Template> {
  returnId: string
  /** What happened: with the return it names the notice. */
  step: string
  template: T
  variables: TemplateVariables[T]
}

type Told = Pick<LockedParcel, 'id' | 'orderId' | 'sellerId' | 'number'>

/** Tells the buyer of a step of what she sends back. */
export async function tellBuyer<T extends Template>(
  work: Work,
  { orderId, number }: Told,
  { returnId, step, ...notice }: ReturnNotice<T>,
): Promise<void> {
  const buyer = await readBuyer(work, orderId)
  const path = `/orders/${buyer.orderNumber}/return/${number.split('/').at(-1)}`
  await notifyBuyer<T>(work, { ...notice, key: `parcelReturn:${returnId}:${step}`, buyer, path })
}

/** Tells the seller's people. */
export async function tellSeller<T extends Template>(
  work: Work,
  { id, sellerId }: Told,
  { returnId, step, ...notice }: ReturnNotice<T>,
): Promise<void> {
  const key = `parcelReturn:${returnId}:${step}:seller`
  await notifySeller<T>(work, { ...notice, key, sellerId, path: `/seller/orders/${id}/return` })
}
