import type Stripe from 'stripe'
import type { PaymentEvent } from '~/domains/payments/ports'
import { readId, readSession } from './read-objects'

/** Says what an event is about; the object in it is a snapshot and may be old. */
export function readStripeEvent(event: Stripe.Event): PaymentEvent {
  const common = {
    eventId: event.id,
    providerType: event.type,
    createdAt: new Date(event.created * 1000),
  }
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return { ...common, type: nameSessionEvent(event), ...describeSession(event.data.object) }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const paymentReference = readId(event.data.object.payment_intent)
      const refundId = event.data.object.id
      return { ...common, type: 'refundChanged', refundId, ...(paymentReference && { paymentReference }) }
    }
    default:
      return { ...common, type: 'other' }
  }
}

function nameSessionEvent(
  event: Stripe.Event & { data: { object: Stripe.Checkout.Session } },
): PaymentEvent['type'] {
  if (event.type === 'checkout.session.expired') return 'checkoutExpired'
  if (event.type === 'checkout.session.async_payment_failed') return 'checkoutFailed'
  return event.data.object.payment_status === 'unpaid' ? 'checkoutProcessing' : 'checkoutPaid'
}

function describeSession(session: Stripe.Checkout.Session) {
  const { sessionId, intentId, paymentReference } = readSession(session)
  return { sessionId, ...(intentId && { intentId }), ...(paymentReference && { paymentReference }) }
}
