import type { StripeSettings } from './control-settings'
import { invalid, missing } from './failure'
import { type Form, integer, metadata, text } from './form'
import { type Charge, newId, type Refund, type StripeState, seconds } from './state'
import type { Webhooks } from './webhooks'

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer']

export interface Refunds {
  create(form: Form): Refund
  get(id: string): Refund
  /** Ends a pending refund. */
  settle(id: string, outcome: 'failed' | 'succeeded'): Refund
}

export function createRefunds(state: StripeState, settings: StripeSettings, webhooks: Webhooks): Refunds {
  function get(id: string): Refund {
    const refund = state.refunds.get(id)
    if (!refund) throw missing('refund', id, 'refund')
    return refund
  }

  function fail(refund: Refund, charge: Charge): void {
    refund.status = 'failed'
    refund.failure_reason = 'expired_or_canceled_card'
    charge.amount_refunded -= refund.amount
    charge.refunded = false
  }

  return {
    get,
    create(form) {
      const charge = findCharge(state, form)
      const left = charge.amount - charge.amount_refunded
      const amount = integer(form, 'amount') ?? left
      if (left === 0) {
        throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded')
      }
      if (amount < 1) throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer')
      if (amount > left)
        throw invalid(
          `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
          'amount',
        )
      const reason = text(form, 'reason')
      if (reason && !reasons.includes(reason))
        throw invalid(`Invalid reason: must be one of ${reasons.join(', ')}`, 'reason')
      const refund: Refund = {
        id: newId('re'),
        object: 'refund',
        amount,
        charge: charge.id,
        created: seconds(Date.now()),
        currency: charge.currency,
        metadata: metadata(form),
        payment_intent: charge.payment_intent,
        reason,
        status: settings.refundOutcome === 'succeeded' ? 'succeeded' : 'pending',
      }
      state.refunds.set(refund.id, refund)
      charge.amount_refunded += amount
      charge.refunded = charge.amount_refunded === charge.amount
      void webhooks.emit('refund.created', refund)
      void webhooks.emit('charge.refunded', charge)
      // Stripe never fails a refund in the answer: it is pending first and the failure comes as an event.
      if (settings.refundOutcome === 'failed') {
        const answered = { ...refund }
        fail(refund, charge)
        void webhooks.emit('refund.failed', refund)
        return answered
      }
      return refund
    },
    settle(id, outcome) {
      const refund = get(id)
      const charge = state.charges.get(refund.charge)
      if (refund.status !== 'pending' || !charge) return refund
      if (outcome === 'failed') fail(refund, charge)
      else refund.status = 'succeeded'
      void webhooks.emit(outcome === 'failed' ? 'refund.failed' : 'refund.updated', refund)
      return refund
    },
  }
}

function findCharge(state: StripeState, form: Form): Charge {
  const chargeId = text(form, 'charge')
  const intentId = text(form, 'payment_intent')
  if (chargeId) {
    const charge = state.charges.get(chargeId)
    if (!charge) throw missing('charge', chargeId, 'charge')
    return charge
  }
  if (!intentId)
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
    )
  const intent = state.intents.get(intentId)
  if (!intent) throw missing('payment_intent', intentId, 'payment_intent')
  const charge = intent.latest_charge ? state.charges.get(intent.latest_charge) : undefined
  if (!charge)
    throw invalid(
      `This PaymentIntent (${intentId}) does not have a successful charge to refund.`,
      'payment_intent',
    )
  return charge
}
