import { teamOf } from '~/domains/identity/index.server'
import { notify, type Template } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'
import type { LockedDeviceOrder } from '../../rows/lock-device-order.server'

type Told = Extract<
  Template,
  'notifications.deviceOrderSentBack' | 'notifications.deviceOrderAcceptedByPerson'
>

/** Her maker is told of what was said of a device. */
export async function tellMaker(
  work: Work,
  { id, number, makerId }: LockedDeviceOrder,
  { key, template }: { key: string; template: Told },
): Promise<void> {
  await notify(work, {
    ...{ key: `${key}:maker`, personId: null, template, variables: { number }, locale: null },
    ...{ roleHolders: teamOf(makerId, 'orders'), path: `/maker/orders/${id}` },
  })
}

/** The person is told of what a clinician said. */
export async function tellPerson(
  work: Work,
  { id, number, personId }: LockedDeviceOrder,
  { key, template }: { key: string; template: Told },
): Promise<void> {
  await notify(work, {
    ...{ key, personId, template, variables: { number }, locale: null, path: `/vouchers/orders/${id}` },
  })
}
