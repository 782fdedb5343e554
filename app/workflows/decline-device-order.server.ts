import type { ContextWith } from '~/domains/identity/context'
import type { PaymentPorts, RequestRefundError } from '~/domains/payments/index.server'
import type { EndError, EndedDeviceOrder } from '~/domains/vouchers/index.server'
import type { DeclineOrderInput } from '~/domains/vouchers/schema'
import type { Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { endAndRefundIn } from './end-device-order.server'

/** The maker turns an order down: the person's right, money and days go back, and she chooses another maker. */
export async function declineDeviceOrder(
  context: ContextWith<PaymentPorts>,
  input: DeclineOrderInput,
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  return transaction(context, (tx) => endAndRefundIn(tx, context, { ...input, ending: 'decline' }))
}
