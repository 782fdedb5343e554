import { recordAudit } from '~/domains/audit/index.server'
import { teamOf } from '~/domains/identity/index.server'
import { notify, type Template, type TemplateVariables } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../../rows/lock-device-order.server'
import { writeOrderEvent } from '../../../rows/write-event.server'

interface Said {
  type:
    | 'deviceOrder.dispatched'
    | 'deviceOrder.cameBack'
    | 'deviceOrder.notFetched'
    | 'deviceOrder.askedAgain'
  reasonCode?: string
}

/** What happened to a device under way: in the history of the order, and of the voucher. */
export async function noteDispatch(
  work: Work,
  { id: deviceOrderId, voucherId }: LockedDeviceOrder,
  { type, reasonCode }: Said,
): Promise<void> {
  await work.asSystem(() => writeOrderEvent(work, { deviceOrderId, type, ...(reasonCode && { reasonCode }) }))
  await recordAudit(work, {
    subject: voucherId,
    action: type,
    details: { deviceOrderId, ...(reasonCode && { reasonCode }) },
  })
}

interface Told<T extends Template> {
  key: string
  template: T
  variables: TemplateVariables[T]
}

/** The person is told of her device. */
export async function tellHolder<T extends Template>(
  work: Work,
  { id, personId }: LockedDeviceOrder,
  told: Told<T>,
): Promise<void> {
  await notify(work, { ...told, personId, locale: null, path: `/vouchers/orders/${id}` })
}

/** Its maker is told of it. */
export async function tellWorkshop<T extends Template>(
  work: Work,
  { id, makerId }: LockedDeviceOrder,
  told: Told<T>,
): Promise<void> {
  await notify(work, {
    ...{ ...told, personId: null, locale: null, path: `/maker/orders/${id}` },
    roleHolders: teamOf(makerId, 'orders'),
  })
}
