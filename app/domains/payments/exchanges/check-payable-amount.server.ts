import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import { type AmountError, chooseProvider } from '../rules'
import type { GatewayPorts } from '../schema'

/** Whether any provider takes a charge this high: ask before anything is held. `details.bound` is in whole soʻm. */
export function checkPayableAmount(
  context: ContextWith<GatewayPorts>,
  input: { amountTiyin: bigint; locale: string },
): Result<null, AmountError | 'payments.error.refusedByProvider'> {
  const chosen = chooseProvider(context.ports.payments, input.amountTiyin, input.locale)
  return chosen.ok ? ok(null) : chosen
}
