import type Stripe from 'stripe'
import { z } from 'zod'
import type { PaymentEvent, ProviderMove } from '~/domains/payments/ports'
import { hasControlCharacter } from '~/lib/control-characters'
import { ownValue } from '~/lib/own-value'
import { readId, readProviderRefund, readSession } from './read-objects'

const text = z.string().min(1).max(255)
const envelope = z.object({
  id: text,
  type: text,
  created: z.int().min(0).max(253_402_300_799),
  data: z.object({ object: z.looseObject({}) }),
})

/**
 * Says what an event is about; the object in it is a snapshot and may be old. Throws on what is no event, though it was
 * signed: it could not be kept.
 */
export function readStripeEvent(event: Stripe.Event): PaymentEvent {
  envelope.parse(event)
  const read = {
    eventId: event.id,
    providerType: event.type,
    createdAt: new Date(event.created * 1000),
    ...readObject(event),
  }
  for (const value of [...Object.values(read), ...Object.values(read.move ?? {})]) {
    if (typeof value === 'string' && (value.length > 255 || hasControlCharacter(value)))
      throw new Error('an event holds a text that is none')
  }
  return read
}

type What = Omit<PaymentEvent, 'eventId' | 'providerType' | 'createdAt'>

function readObject(event: Stripe.Event): What {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed':
    case 'checkout.session.expired':
      return { type: nameSessionEvent(event), ...describeSession(event.data.object) }
    case 'charge.succeeded':
      return describePayment(event.data.object, readId(event.data.object.payment_intent))
    case 'payment_intent.succeeded':
      return describePayment(event.data.object, event.data.object.id)
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return describeRefund(event.data.object)
    case 'charge.refunded':
      return { type: 'refundChanged', ...reference(readId(event.data.object.payment_intent)) }
    case 'charge.dispute.created':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed':
      return describeDispute(event.type, event.data.object)
    case 'payout.failed': {
      const { id, failure_code, ...sum } = event.data.object
      return { type: 'movedOutside', move: moveOf('payout_failed', id, sum, failure_code) }
    }
    default:
      return { type: 'other' }
  }
}

function nameSessionEvent(
  event: Stripe.Event & { data: { object: Stripe.Checkout.Session } },
): PaymentEvent['type'] {
  if (event.type === 'checkout.session.expired') return 'checkoutExpired'
  if (event.type === 'checkout.session.async_payment_failed') return 'checkoutFailed'
  return event.data.object.payment_status === 'unpaid' ? 'checkoutProcessing' : 'checkoutPaid'
}

function describeSession(session: Stripe.Checkout.Session): Omit<What, 'type'> {
  const { sessionId, intentId, paymentReference, amountTiyin, currency } = readSession(session)
  const kind = 'payment_unknown'
  const move = {
    kind,
    thing: paymentReference ?? sessionId,
    amountTiyin,
    currency,
    reasonCode: null,
  } as const
  return { sessionId, ...(intentId && { intentId }), ...reference(paymentReference), move }
}

// Without a session of ours only the metadata says whose payment it is.
function describePayment(paid: Stripe.Charge | Stripe.PaymentIntent, paymentReference: string | null): What {
  const intentId = paid.metadata?.intentId
  const move = moveOf('payment_unknown', paymentReference ?? paid.id, paid)
  return { type: 'paymentSucceeded', ...(intentId && { intentId }), ...reference(paymentReference), move }
}

function describeRefund(refund: Stripe.Refund): What {
  const { status, reasonCode } = readProviderRefund(refund)
  const kind = status === 'failed' ? 'refund_outside_failed' : 'refund_outside'
  const move = moveOf(kind, refund.id, refund, reasonCode)
  return { type: 'refundChanged', refundId: refund.id, ...reference(readId(refund.payment_intent)), move }
}

const disputeKinds = {
  'charge.dispute.created': 'dispute_opened',
  'charge.dispute.funds_withdrawn': 'dispute_withdrawn',
  'charge.dispute.funds_reinstated': 'dispute_reinstated',
} as const

function describeDispute(type: string, dispute: Stripe.Dispute): What {
  const kind = ownValue(disputeKinds, type) ?? (dispute.status === 'lost' ? 'dispute_lost' : 'dispute_won')
  const move = moveOf(kind, dispute.id, dispute, dispute.reason)
  return { type: 'movedOutside', ...reference(readId(dispute.payment_intent)), move }
}

function moveOf(
  kind: ProviderMove['kind'],
  thing: string,
  { amount = 0, currency = '' }: { amount?: number; currency?: string },
  reasonCode: string | null = null,
): ProviderMove {
  if (!Number.isSafeInteger(amount)) throw new Error('an event holds a sum that is none')
  // A debit of an account is said with a minus; which way it went says the kind.
  const amountTiyin = BigInt(Math.abs(amount))
  return { kind, thing, amountTiyin, currency: currency.toUpperCase(), reasonCode }
}

function reference(paymentReference: string | null): { paymentReference?: string } {
  return paymentReference ? { paymentReference } : {}
}
