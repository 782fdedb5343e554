import { invalid, missing } from './failure'
import { type Form, group, metadata, text } from './form'
import { makeIntent, refusalOf } from './intents'
import { checkTotal, readExpiry, readLines } from './read-session'
import type { Settlements } from './settlements'
import { newId, type Session, type StripeState, seconds } from './state'
import type { Webhooks } from './webhooks'

/** `later` and `failsLater`: the payer is done, the bank answers afterwards. */
export type PayHow = 'now' | 'later' | 'failsLater'

export interface Checkouts {
  create(form: Form): Session
  /** Throws `resource_missing`. */
  get(id: string): Session
  expire(id: string): Session
  /** Pays once however often it is called; false when the session can no longer be paid. */
  pay(id: string, email: string | null, how?: PayHow): Promise<boolean>
  decline(id: string): Promise<void>
}

export function createCheckouts(
  state: StripeState,
  webhooks: Webhooks,
  settlements: Settlements,
  baseUrl: () => string,
): Checkouts {
  function get(id: string): Session {
    const session = state.sessions.get(id)
    if (!session) throw missing('checkout.session', id, 'session')
    if (session.status === 'open' && session.expires_at <= seconds(Date.now())) close(session)
    return session
  }

  function close(session: Session): void {
    session.status = 'expired'
    session.url = null
    if (session.payment_intent) makeIntent(state, session).status = 'canceled'
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
    async pay(id, email, how = 'now') {
      const session = get(id)
      // Everything up to the first await is one step: a double click finds the session complete.
      if (session.status !== 'open') return session.status === 'complete'
      Object.assign(makeIntent(state, session), { status: 'processing', last_payment_error: null })
      session.status = 'complete'
      session.url = null
      session.customer_details = { email: email ?? session.customer_email }
      if (how === 'now') await settlements.settleNow(session)
      else await settlements.settleLater(session, how === 'later' ? 'succeeded' : 'failed')
      return true
    },
    async decline(id) {
      const session = get(id)
      if (session.status !== 'open') return
      const intent = makeIntent(state, session)
      intent.last_payment_error = refusalOf('card_declined')
      await webhooks.emit('payment_intent.payment_failed', intent)
    },
  }
}
