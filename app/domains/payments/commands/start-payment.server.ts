import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { claimPaymentIn } from './claim-payment.server'
import { openCheckout } from './open-checkout.server'

export interface StartedPayment {
  intentId: string
  /** Where the browser goes to pay. */
  payUrl: string
  /** True when the subject's open payment was given again: a double click, or coming back. */
  reused: boolean
}

/**
 * Gives the page where the subject is paid for. Commits the intent first, asks the provider outside any transaction
 * with the intent's id as idempotency key, then keeps the answer. Call it after the hold is committed.
 */
export async function startPayment(
  context: ContextWith<PaymentPorts>,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const claimed = await transaction(systemScope, (tx) => claimPaymentIn(tx, context, input))
  return claimed.ok ? openPayment(context, claimed.value, input) : claimed
}

/** The page of a payment that `claimPaymentIn` made or found; `input` is what it was claimed with. */
export async function openPayment(
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  return intent.sessionId ? goOn(context, intent, input) : openCheckout(context, intent, input)
}

/** The page was opened before and may have been paid, refused or closed since: the provider knows. */
async function goOn(
  context: ContextWith<PaymentPorts>,
  intent: PaymentIntent,
  input: StartPaymentInput,
): Promise<Result<StartedPayment, StartPaymentError>> {
  const page = await gatewayOf(context, intent.provider).retrieve(intent.sessionId ?? '')
  if (!page.ok) return refuse('payments.error.outcomeUnknown')
  const { status } = page.value
  if (status === 'paid') return refuse('payments.error.alreadyPaid')
  if (status === 'processing') return refuse('payments.error.processing')
  if (status !== 'failed' && status !== 'expired')
    return ok({ intentId: intent.id, payUrl: intent.payUrl ?? '', reused: true })
  // Nothing will come from there any more, so another may begin.
  const claimed = await transaction(systemScope, async (tx) => {
    await tx.paymentIntent.updateMany({
      where: { id: intent.id, status: 'open' },
      data: { status: status === 'failed' ? 'cancelled' : 'expired' },
    })
    return claimPaymentIn(tx, context, input)
  })
  if (!claimed.ok) return claimed
  const next = claimed.value
  // Two clicks at once: the other one has opened the new page already.
  if (next.payUrl) return ok({ intentId: next.id, payUrl: next.payUrl, reused: true })
  return openCheckout(context, next, input)
}
