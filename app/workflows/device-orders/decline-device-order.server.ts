import type { PaymentPorts, RequestRefundError } from '~/domains/payments/index.server'
import type { EndError, EndedDeviceOrder } from '~/domains/vouchers/index.server'
import type { DeclineOrderInput } from '~/domains/vouchers/schema'
import type { Result } from '~/lib/result'
import type { WorkWith } from '~/platform/work.server'
import { endAndRefund } from './end-and-refund.server'

/** The maker turns an order down: the person's right, money and days go back, and she chooses another maker. */
export async function declineDeviceOrder(
  work: WorkWith<PaymentPorts>,
  input: DeclineOrderInput,
): Promise<Result<EndedDeviceOrder, EndError | RequestRefundError>> {
  return endAndRefund(work, { ...input, ending: 'decline' })
}
