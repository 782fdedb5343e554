import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import type { PaymentIntent } from '~/platform/prisma/client'
import { asPortal } from '../as-portal.server'
import { claimPaymentAnew } from '../commands/claim-payment-anew.server'
import { gatewayOf } from '../providers.server'
import type { PaymentPorts, StartPaymentError, StartPaymentInput } from '../schema'
import { openCheckout } from './open-checkout.server'

export interface StartedPayment {
  intentId: string
  /** Where the browser goes to pay. */
  payUrl: string
  /** True when the subject's open payment was given again: a double click, or coming back. */
  reused: boolean
}

/** The page of a payment that `claimPayment` made or found; `input` is what it was claimed with. */
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
  const to = status === 'failed' ? 'cancelled' : 'expired'
  const claimed = await perform(asPortal(context), claimPaymentAnew, { intentId: intent.id, to }, input)
  if (!claimed.ok) return claimed
  const next = claimed.value
  // Two clicks at once: the other one has opened the new page already.
  if (next.payUrl) return ok({ intentId: next.id, payUrl: next.payUrl, reused: true })
  return openCheckout(context, next, input)
}
