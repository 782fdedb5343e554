import { type Control, createControl } from '../kit/control'
import { type Html, html } from '../kit/html'
import type { Language } from '../kit/page'
import type { RequestLog } from '../kit/request-log'
import { formatMoney } from './checkout-page'
import { outcomeKeys, stripeFields } from './control-settings'
import type { Refunds } from './refunds'
import type { Settlements } from './settlements'
import type { Refund, Session, StripeEvent, StripeState } from './state'
import type { Webhooks } from './webhooks'

interface ControlParts {
  state: StripeState
  webhooks: Webhooks
  refunds: Refunds
  settlements: Settlements
}

type StripeControl = Control<ReturnType<typeof stripeFields>>

/** Where a person or a test makes Stripe misbehave. `parts` come later: they ask for the settings themselves. */
export function createStripeControl(
  webhookUrl: string | null,
  log: RequestLog,
  parts: () => ControlParts,
): StripeControl {
  const control = createControl({
    path: '/stripe/_control',
    title: 'sandbox.stripe.control.title',
    fields: stripeFields(webhookUrl),
    log,
    facts: () => snapshot(parts()),
    body: (language) => renderParts(language, parts()),
  })
  addButtons(control, parts)
  return control
}

/** What a person or a test does to one event, refund or payment. */
function addButtons({ router, finish }: StripeControl, parts: () => ControlParts): void {
  router.post('/events/:id/resend', async (request, response, next) => {
    const event = parts().state.events.get(request.params.id)
    if (!event) {
      response.status(404).json({ error: 'no such event' })
      return
    }
    await parts().webhooks.resend(event).catch(next)
    finish(request, response)
  })
  router.post('/refunds/:id/:outcome(succeeded|failed)', (request, response) => {
    const outcome = request.params.outcome === 'failed' ? 'failed' : 'succeeded'
    parts().refunds.settle(request.params.id ?? '', outcome)
    finish(request, response)
  })
  router.post('/sessions/:id/:outcome(succeeded|failed)', async (request, response, next) => {
    const outcome = request.params.outcome === 'failed' ? 'failed' : 'succeeded'
    await parts()
      .settlements.end(request.params.id ?? '', outcome)
      .catch(next)
    finish(request, response)
  })
}

function snapshot({ state, webhooks }: ControlParts): object {
  return {
    sessions: [...state.sessions.values()],
    events: [...state.events.values()],
    refunds: [...state.refunds.values()],
    deliveries: webhooks.deliveries,
  }
}

function renderParts(language: Language, { state, webhooks }: ControlParts): Html {
  const { t } = language
  const events = [...state.events.values()].reverse().slice(0, 100)
  const refunds = [...state.refunds.values()].reverse().slice(0, 100)
  const waiting = [...state.settling.keys()].flatMap((id) => state.sessions.get(id) ?? [])
  return html`<p><a href="/stripe/_control/outside?lang=${language.locale}">${t('sandbox.stripe.outside.title')}</a></p>
<h2>${t('sandbox.stripe.control.settling')}</h2>
${waiting.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${waiting.map((session) => renderSettling(language, session))}
<h2>${t('sandbox.stripe.control.events')}</h2>
${events.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${events.map((event) => renderEvent(language, event, webhooks))}
<h2>${t('sandbox.stripe.control.refunds')}</h2>
${refunds.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${refunds.map((refund) => renderRefund(language, refund))}`
}

function renderEvent({ t, locale, format }: Language, event: StripeEvent, webhooks: Webhooks) {
  const sent = webhooks.deliveries.filter(({ eventId }) => eventId === event.id)
  return html`<article><strong>${event.type}</strong><br>${event.id}<br>
${format.dateTime(new Date(event.created * 1000))}<br>
${t('sandbox.stripe.control.answers')}: ${sent.map(({ status, error }) => status ?? error ?? '–').join(', ') || '–'}
<form method="post" action="/stripe/_control/events/${event.id}/resend?lang=${locale}">
<button class="second" aria-label="${t('sandbox.stripe.control.resendLabel', { event: event.id })}">${t('sandbox.stripe.control.resend')}</button></form></article>`
}

function renderSettling(language: Language, session: Session) {
  const { t, locale } = language
  const button = (outcome: 'failed' | 'succeeded', label: string) =>
    html`<form method="post" action="/stripe/_control/sessions/${session.id}/${outcome}?lang=${locale}">
<button class="second" aria-label="${label}: ${session.id}">${label}</button></form>`
  return html`<article><strong>${formatMoney(language, session.amount_total, session.currency)}</strong><br>
${session.id}
${button('succeeded', t('sandbox.stripe.control.settle'))}
${button('failed', t('sandbox.stripe.control.refuse'))}</article>`
}

function renderRefund(language: Language, refund: Refund) {
  const { t, locale } = language
  return html`<article><strong>${formatMoney(language, refund.amount, refund.currency)}</strong><br>
${refund.id}<br>${t(outcomeKeys[refund.status])}
${
  refund.status === 'pending' &&
  html`<form method="post" action="/stripe/_control/refunds/${refund.id}/succeeded?lang=${locale}"><button class="second">${t('sandbox.stripe.control.refund.settle')}</button></form>
<form method="post" action="/stripe/_control/refunds/${refund.id}/failed?lang=${locale}"><button class="second">${t('sandbox.stripe.control.refund.fail')}</button></form>`
}</article>`
}
