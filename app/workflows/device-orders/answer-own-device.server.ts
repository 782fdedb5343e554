import type { PaymentPorts, RequestRefundError } from '~/domains/payments/index.server'
import { type EndError, type RecordAcceptanceError, recordAcceptance } from '~/domains/vouchers/index.server'
import { ok, type Result } from '~/lib/result'
import type { WorkWith } from '~/platform/work.server'
import { cancelDeviceOrder } from './cancel-device-order.server'

/**
 * A person accepts her device, has it adjusted, or does not want it of this maker any more: then the order is cancelled with
 * her refusal, and the money is free again.
 */
export async function answerOwnDevice(
  work: WorkWith<PaymentPorts>,
  input: Parameters<typeof recordAcceptance>[1] & { isCancelled: boolean },
): Promise<Result<null, RecordAcceptanceError | EndError | RequestRefundError>> {
  const said = await recordAcceptance(work, input)
  if (!said.ok || !input.isCancelled) return said
  const { deviceOrderId } = input
  const cancelled = await cancelDeviceOrder(work, { deviceOrderId, reasonCode: 'other' })
  return cancelled.ok ? ok(null) : cancelled
}
