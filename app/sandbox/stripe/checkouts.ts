import { invalid, missing } from './failure'
import { type Form, group, metadata, text } from './form'
import { checkTotal, readExpiry, readLines } from './read-session'
import { type Charge, type Intent, newId, type Session, type StripeState, seconds } from './state'
import type { Webhooks } from './webhooks'

export interface Checkouts {
  create(form: Form): Session
  /** Throws `resource_missing`. */
  get(id: string): Session
  expire(id: string): Session
  /** Pays once however often it is called; false when the session can no longer be paid. */
  pay(id: string, email: string | null, settlesLater?: boolean): Promise<boolean>
  decline(id: string): Promise<void>
}

export function createCheckouts(state: StripeState, webhooks: Webhooks, baseUrl: () => string): Checkouts {
  function get(id: string): Session {
    const session = state.sessions.get(id)
    if (!session) throw missing('checkout.session', id, 'session')
    if (session.status === 'open' && session.expires_at <= seconds(Date.now())) close(session)
    return session
  }

  function close(session: Session): void {
    session.status = 'expired'
    session.url = null
    void webhooks.emit('checkout.session.expired', session)
  }

  return {
    get,
    create(form) {
      const id = newId('cs_test')
      const lines = readLines(form)
      const currency = lines[0]?.currency ?? 'usd'
      const total = lines.reduce((sum, line) => sum + line.amount_total, 0)
      checkTotal(total, currency)
      if (text(form, 'mode') !== 'payment') throw invalid('This stand-in knows only payment mode.', 'mode')
      if (!text(form, 'success_url'))
        throw invalid('Missing required param: success_url.', 'success_url', 'parameter_missing')
      const session: Session = {
        id,
        object: 'checkout.session',
        amount_subtotal: total,
        amount_total: total,
        cancel_url: text(form, 'cancel_url'),
        client_reference_id: text(form, 'client_reference_id'),
        created: seconds(Date.now()),
        currency,
        customer_details: null,
        customer_email: text(form, 'customer_email'),
        expires_at: readExpiry(form),
        livemode: false,
        locale: text(form, 'locale'),
        metadata: metadata(form),
        mode: 'payment',
        payment_intent: null,
        payment_method_types: ['card'],
        payment_status: 'unpaid',
        status: 'open',
        success_url: text(form, 'success_url'),
        url: `${baseUrl()}/stripe/checkout/${id}`,
      }
      state.sessions.set(id, session)
      state.lines.set(id, lines)
      state.intentMetadata.set(id, metadata(group(form, 'payment_intent_data')))
      return session
    },
    expire(id) {
      const session = get(id)
      if (session.status !== 'open') {
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
          'session',
        )
      }
      close(session)
      return session
    },
    async pay(id, email, settlesLater = false) {
      const session = get(id)
      // Everything up to the first await is one step: a double click finds the session complete.
      if (session.status !== 'open') return session.status === 'complete'
      const intent = createIntent(state, session)
      session.status = 'complete'
      session.url = null
      session.payment_intent = intent.id
      session.customer_details = { email: email ?? session.customer_email }
      if (settlesLater) {
        await webhooks.emit('checkout.session.completed', session)
        setTimeout(
          () => void settle(state, webhooks, session, intent, 'checkout.session.async_payment_succeeded'),
          2_000,
        ).unref()
        return true
      }
      await settle(state, webhooks, session, intent, 'checkout.session.completed')
      return true
    },
    async decline(id) {
      const session = get(id)
      await webhooks.emit('payment_intent.payment_failed', {
        ...makeIntent(state, session),
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined', type: 'card_error', message: 'Your card was declined.' },
      })
    },
  }
}

async function settle(
  state: StripeState,
  webhooks: Webhooks,
  session: Session,
  intent: Intent,
  type: string,
) {
  const charge = createCharge(state, intent)
  session.payment_status = 'paid'
  await Promise.all([
    webhooks.emit('charge.succeeded', charge),
    webhooks.emit('payment_intent.succeeded', intent),
    webhooks.emit(type, session),
  ])
}

function createIntent(state: StripeState, session: Session): Intent {
  const intent = makeIntent(state, session)
  state.intents.set(intent.id, intent)
  return intent
}

function makeIntent(state: StripeState, session: Session): Intent {
  return {
    id: newId('pi'),
    object: 'payment_intent',
    amount: session.amount_total,
    amount_received: 0,
    created: seconds(Date.now()),
    currency: session.currency,
    latest_charge: null,
    livemode: false,
    metadata: state.intentMetadata.get(session.id) ?? {},
    status: 'processing',
  }
}

function createCharge(state: StripeState, intent: Intent): Charge {
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
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  intent.latest_charge = charge.id
  return charge
}
