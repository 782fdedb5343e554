import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isChildOn } from './is-child-on.server'

/**
 * Whether the device of an order is for somebody who is under 18 today, by the application behind it; false where that
 * is not known any more. With the portal's eyes, and nothing else of the application is told.
 */
export function readIsChild(work: Work, deviceOrderId: string): Promise<boolean> {
  return work.asSystem(async () => {
    const order = isId(deviceOrderId)
      ? await work.tx.deviceOrder.findUnique({
          where: { id: deviceOrderId },
          select: { voucher: { select: { entitlement: { select: { applicationId: true } } } } },
        })
      : null
    return order ? isChildOn(work, order.voucher.entitlement.applicationId, dayOf(work.now())) : false
  })
}
