import { teamOf } from '~/domains/identity/index.server'
import type { NotifyInput } from '~/domains/notifications/index.server'

interface ReceivedOrder {
  deviceOrderId: string
  number: string
  makerId: string
}

/** What the maker is told of an order once it is his to make: placed without a top-up, or its top-up is paid. */
export function describeReceivedOrder({
  deviceOrderId,
  number,
  makerId,
}: ReceivedOrder): NotifyInput<'notifications.deviceOrderReceived'> {
  return {
    key: `deviceOrder:${deviceOrderId}:received`,
    personId: null,
    roleHolders: teamOf(makerId, 'orders'),
    template: 'notifications.deviceOrderReceived',
    variables: { number },
    locale: null,
    path: `/maker/orders/${deviceOrderId}`,
  }
}
