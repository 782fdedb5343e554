import { type Charge, type Intent, newId, type Session, type StripeState, seconds } from './state'

/** The payment intent of a session; made at the first try to pay, as Stripe does. */
export function makeIntent(state: StripeState, session: Session): Intent {
  const known = session.payment_intent ? state.intents.get(session.payment_intent) : undefined
  if (known) return known
  const intent: Intent = {
    id: newId('pi'),
    object: 'payment_intent',
    amount: session.amount_total,
    amount_received: 0,
    created: seconds(Date.now()),
    currency: session.currency,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: state.intentMetadata.get(session.id) ?? {},
    status: 'requires_payment_method',
  }
  state.intents.set(intent.id, intent)
  session.payment_intent = intent.id
  return intent
}

/** The money came. */
export function putCharge(state: StripeState, intent: Intent): Charge {
  const charge: Charge = {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_refunded: 0,
    created: seconds(Date.now()),
    currency: intent.currency,
    livemode: false,
    metadata: intent.metadata,
    paid: true,
    payment_intent: intent.id,
    refunded: false,
    status: 'succeeded',
  }
  state.charges.set(charge.id, charge)
  Object.assign(intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
  })
  return charge
}

const refusals = {
  card_declined: { type: 'card_error', message: 'Your card was declined.' },
  payment_failed: { type: 'invalid_request_error', message: 'The payment failed.' },
} as const

export function refusalOf(code: keyof typeof refusals): NonNullable<Intent['last_payment_error']> {
  return { code, ...refusals[code] }
}
