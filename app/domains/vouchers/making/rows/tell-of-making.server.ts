import { recordAudit } from '~/domains/audit/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'
import { writeOrderEvent } from '../../rows/write-event.server'

export type MakingEvent =
  | 'deviceOrder.measured'
  | 'deviceOrder.measuredAgain'
  | 'deviceOrder.milestoneDone'
  | 'deviceOrder.delayed'
  | 'deviceOrder.fitted'
  | 'deviceOrder.adjusting'

interface Told {
  key: string
  type: MakingEvent
}

/** What was done stands in the history of the order, and the person is told in the portal: nothing of it by other ways. */
export async function tellOfMaking(work: Work, order: LockedDeviceOrder, { key, type }: Told): Promise<void> {
  const { id: deviceOrderId, number, personId } = order
  await work.asSystem(() => writeOrderEvent(work, { deviceOrderId, type }))
  await recordAudit(work, {
    subject: order.voucherId,
    action: type,
    details: { deviceOrderId },
  })
  await notify(work, {
    ...{ key, personId, template: 'notifications.deviceOrderMeasured', variables: { number } },
    ...{ locale: null, path: `/vouchers/orders/${deviceOrderId}`, channels: ['portal'] },
  })
}
