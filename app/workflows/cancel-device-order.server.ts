import type { ContextWith } from '~/domains/identity/context'
import { notify } from '~/domains/notifications/index.server'
import type { PaymentPorts, RequestRefundError } from '~/domains/payments/index.server'
import type { EndError, EndedDeviceOrder } from '~/domains/vouchers/index.server'
import type { CancelOrderInput } from '~/domains/vouchers/schema'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { endAndRefundIn } from './end-device-order.server'

/** The person cancels her order before she has the device: everything goes back to where it came from. */
export async function cancelDeviceOrder(
  context: ContextWith<PaymentPorts>,
  input: CancelOrderInput,
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  return transaction(context, async (tx) => {
    const ended = await endAndRefundIn(tx, context, { ...input, ending: 'cancel' })
    // A maker that was never shown the order is not told that it is gone.
    if (!ended.ok || ended.value.neverPaid) return ended
    const { id, number, makerId } = ended.value
    await notify(tx, {
      key: `deviceOrder:${id}:cancelledForMaker`,
      personId: null,
      roleHolders: { role: 'maker_staff', organisationId: makerId },
      template: 'notifications.deviceOrderCancelled',
      variables: { number },
      locale: null,
      path: `/maker/orders/${id}`,
    })
    return ended
  })
}
