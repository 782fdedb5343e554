import type Stripe from 'stripe'
import type { CheckoutState, RefundState } from '~/domains/payments/ports'

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

function readStatus(session: Stripe.Checkout.Session): CheckoutState['status'] {
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'open'
  return session.payment_status === 'unpaid' ? 'processing' : 'paid'
}

export function readRefund(refund: Stripe.Refund): RefundState {
  const done = refund.status === 'succeeded'
  const failed = refund.status === 'failed' || refund.status === 'canceled'
  return { refundId: refund.id, status: done ? 'succeeded' : failed ? 'failed' : 'pending' }
}

/** Stripe gives an id, or the whole object when it was expanded. */
export function readId(value: string | { id: string } | null | undefined): string | null {
  return typeof value === 'string' ? value : (value?.id ?? null)
}
