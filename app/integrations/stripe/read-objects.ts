import type Stripe from 'stripe'
import type { CheckoutState, ProviderRefund, RefundState } from '~/domains/payments/ports'

/** Retrieve it with `payment_intent` expanded: without, a failed payment looks as if it were on its way. */
export function readSession(session: Stripe.Checkout.Session): CheckoutState {
  return {
    sessionId: session.id,
    status: readStatus(session),
    intentId: session.client_reference_id ?? session.metadata?.intentId ?? null,
    paymentReference: readId(session.payment_intent),
    amountTiyin: BigInt(session.amount_total ?? 0),
    currency: (session.currency ?? '').toUpperCase(),
  }
}

// The payment intent of an open session tells of a refused card, that of a complete one whether money still can come.
function readStatus(session: Stripe.Checkout.Session): CheckoutState['status'] {
  if (session.status === 'expired') return 'expired'
  const payment = typeof session.payment_intent === 'object' ? session.payment_intent : null
  const wantsAnother = payment?.status === 'requires_payment_method'
  if (session.status !== 'complete') return wantsAnother && payment?.last_payment_error ? 'declined' : 'open'
  if (session.payment_status !== 'unpaid') return 'paid'
  return wantsAnother || payment?.status === 'canceled' ? 'failed' : 'processing'
}

export function readRefund(refund: Stripe.Refund): RefundState {
  const done = refund.status === 'succeeded'
  const failed = refund.status === 'failed' || refund.status === 'canceled'
  return { refundId: refund.id, status: done ? 'succeeded' : failed ? 'failed' : 'pending' }
}

export function readProviderRefund(refund: Stripe.Refund): ProviderRefund {
  return {
    ...readRefund(refund),
    ownKey: refund.metadata?.refundId ?? null,
    amountTiyin: BigInt(refund.amount),
    currency: refund.currency.toUpperCase(),
    reasonCode: refund.failure_reason ?? refund.reason,
  }
}

/** Stripe gives an id, or the whole object when it was expanded. */
export function readId(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null)
}
