import { teamOf } from '~/domains/identity/index.server'
import { notify } from '~/domains/notifications/index.server'
import type { PaymentPorts, RequestRefundError } from '~/domains/payments/index.server'
import type { EndError, EndedDeviceOrder } from '~/domains/vouchers/index.server'
import type { CancelOrderInput } from '~/domains/vouchers/schema'
import type { Result } from '~/lib/result'
import type { WorkWith } from '~/platform/work.server'
import { endAndRefund } from './end-and-refund.server'

/** The person cancels her order before she has the device: everything goes back to where it came from. */
export async function cancelDeviceOrder(
  work: WorkWith<PaymentPorts>,
  input: CancelOrderInput,
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  const ended = await endAndRefund(work, { ...input, ending: 'cancel' })
  // A maker that was never shown the order is not told that it is gone.
  if (!ended.ok || ended.value.neverPaid) return ended
  const { id, number, makerId } = ended.value
  await notify(work, {
    key: `deviceOrder:${id}:cancelledForMaker`,
    personId: null,
    roleHolders: teamOf(makerId, 'orders'),
    template: 'notifications.deviceOrderCancelled',
    variables: { number },
    locale: null,
    path: `/maker/orders/${id}`,
  })
  return ended
}
