import { notify } from '~/domains/notifications/index.server'
import type { Work } from '~/platform/work.server'

interface ReceivedOrder {
  deviceOrderId: string
  number: string
  makerId: string
}

/** The maker hears of an order once it is his to make: placed without a top-up, or its top-up is paid. */
export async function tellMaker(
  work: Work,
  { deviceOrderId, number, makerId }: ReceivedOrder,
): Promise<void> {
  await notify(work, {
    key: `deviceOrder:${deviceOrderId}:received`,
    personId: null,
    roleHolders: { role: 'maker_staff', organisationId: makerId },
    template: 'notifications.deviceOrderReceived',
    variables: { number },
    locale: null,
    path: `/maker/orders/${deviceOrderId}`,
  })
}
