import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { type AmountError, checkAmount, currency } from '../rules'
import type { GatewayPorts } from '../schema'

/** Whether the provider takes a charge this high: ask before anything is held. `details.bound` is in whole soʻm. */
export function checkPayableAmount(
  context: ContextWith<GatewayPorts>,
  input: { amountTiyin: bigint; locale: string },
): Result<null, AmountError | 'payments.error.refusedByProvider'> {
  const limits = context.ports.payments.limits(currency)
  if (!limits) return refuse('payments.error.refusedByProvider', { reason: 'currency' })
  const answer = checkAmount(input.amountTiyin, limits, input.locale)
  return answer.ok ? ok(null) : answer
}
