import type { ContextWith } from '~/domains/identity/context'
import type { Result } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { asPortal } from '../as-portal.server'
import { claimPayment } from '../commands/claim-payment.server'
import type { PaymentPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { openPayment, type StartedPayment } from './open-payment.server'

/**
 * Gives the page where the subject is paid for. Commits the intent first, asks the provider outside any transaction
 * with the intent's id as idempotency key, then keeps the answer. Call it after the hold is committed.
 */
export async function startPayment(
  context: ContextWith<PaymentPorts>,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const claimed = await perform(asPortal(context), claimPayment, input)
  return claimed.ok ? openPayment(context, claimed.value, input) : claimed
}
