import express, { type Request, type Response, Router } from 'express'
import type { TextKey } from '~/lib/text-key'
import { html } from '../html'
import { type Language, readLanguage, sendPage, wantsJson } from '../page'
import { formatMoney } from './checkout-page'
import {
  createStripeSettings,
  failureModes,
  refundOutcomes,
  type StripeSettings,
  stripeControlInput,
} from './control-settings'
import type { Refunds } from './refunds'
import type { Settlements } from './settlements'
import type { Refund, Session, StripeEvent, StripeState } from './state'
import type { Webhooks } from './webhooks'

interface ControlParts {
  state: StripeState
  settings: StripeSettings
  webhooks: Webhooks
  refunds: Refunds
  settlements: Settlements
}

/** A form leaves out what is not ticked; JSON leaves out what stays as it is. */
const unticked = { duplicate: false, reorder: false, drop: false }

/** Where a person or a test makes Stripe misbehave; the page and its JSON form have one address. */
export function createStripeControl(parts: ControlParts): Router {
  const { state, settings, webhooks, refunds, settlements } = parts
  const defaults = createStripeSettings(settings.webhookUrl)
  const router = Router()
  router.use(express.json({ limit: '10kb' }), express.urlencoded({ extended: false, limit: '10kb' }))
  router.get('/', (request, response) => show(request, response, parts))
  router.post('/', (request, response) => {
    const { reset, ...body } = request.body
    if (reset) Object.assign(settings, defaults)
    const input = stripeControlInput.safeParse(
      request.is('json') ? body : reset ? {} : { ...unticked, ...body },
    )
    if (!input.success) {
      response.status(400).json({ error: input.error.issues })
      return
    }
    Object.assign(settings, input.data)
    finish(request, response, parts)
  })
  router.post('/events/:id/resend', async (request, response, next) => {
    const event = state.events.get(request.params.id)
    if (!event) {
      response.status(404).json({ error: 'no such event' })
      return
    }
    await webhooks.resend(event).catch(next)
    finish(request, response, parts)
  })
  router.post('/refunds/:id/:outcome(succeeded|failed)', (request, response) => {
    refunds.settle(request.params.id ?? '', request.params.outcome === 'failed' ? 'failed' : 'succeeded')
    finish(request, response, parts)
  })
  router.post('/sessions/:id/:outcome(succeeded|failed)', async (request, response, next) => {
    const outcome = request.params.outcome === 'failed' ? 'failed' : 'succeeded'
    await settlements.end(request.params.id ?? '', outcome).catch(next)
    finish(request, response, parts)
  })
  return router
}

function finish(request: Request, response: Response, parts: ControlParts): void {
  if (wantsJson(request)) response.json(snapshot(parts))
  else response.redirect(303, `/stripe/_control?lang=${readLanguage(request).locale}`)
}

function snapshot({ state, settings, webhooks }: ControlParts): object {
  return {
    settings,
    sessions: [...state.sessions.values()],
    events: [...state.events.values()],
    refunds: [...state.refunds.values()],
    deliveries: webhooks.deliveries,
  }
}

function show(request: Request, response: Response, parts: ControlParts): void {
  if (wantsJson(request)) {
    response.json(snapshot(parts))
    return
  }
  const language = readLanguage(request)
  const { t } = language
  const events = [...parts.state.events.values()].reverse().slice(0, 100)
  const refunds = [...parts.state.refunds.values()].reverse().slice(0, 100)
  const waiting = [...parts.state.settling.keys()].flatMap((id) => parts.state.sessions.get(id) ?? [])
  sendPage(request, response, language, {
    title: t('sandbox.stripe.control.title'),
    body: html`<p><a href="/stripe/_control/outside?lang=${language.locale}">${t('sandbox.stripe.outside.title')}</a></p>
${renderSettings(language, parts.settings)}
<h2>${t('sandbox.stripe.control.settling')}</h2>
${waiting.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${waiting.map((session) => renderSettling(language, session))}
<h2>${t('sandbox.stripe.control.events')}</h2>
${events.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${events.map((event) => renderEvent(language, event, parts.webhooks))}
<h2>${t('sandbox.stripe.control.refunds')}</h2>
${refunds.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`}
${refunds.map((refund) => renderRefund(language, refund))}`,
  })
}

const failureKeys: Record<StripeSettings['failure'], TextKey> = {
  none: 'sandbox.stripe.control.failure.none',
  error: 'sandbox.stripe.control.failure.error',
  timeout: 'sandbox.stripe.control.failure.timeout',
  lost: 'sandbox.stripe.control.failure.lost',
}

const outcomeKeys: Record<StripeSettings['refundOutcome'], TextKey> = {
  succeeded: 'sandbox.stripe.control.refund.succeeded',
  pending: 'sandbox.stripe.control.refund.pending',
  failed: 'sandbox.stripe.control.refund.failed',
}

function renderSettings({ t, locale }: Language, settings: StripeSettings) {
  const box = (name: 'duplicate' | 'reorder' | 'drop', label: string) =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="true"${
      settings[name] ? html` checked` : ''
    }> <span>${label}</span></label>`
  const option = (value: string, label: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`
  return html`<form method="post" action="/stripe/_control?lang=${locale}">
<label for="webhookUrl">${t('sandbox.stripe.control.webhookUrl')}</label>
<input id="webhookUrl" name="webhookUrl" type="url" value="${settings.webhookUrl ?? ''}">
<fieldset><legend>${t('sandbox.stripe.control.webhooks')}</legend>
${box('duplicate', t('sandbox.stripe.control.duplicate'))}
${box('reorder', t('sandbox.stripe.control.reorder'))}
${box('drop', t('sandbox.stripe.control.drop'))}
<label for="delayMs">${t('sandbox.stripe.control.delayMs')}</label>
<input id="delayMs" name="delayMs" type="number" min="0" value="${settings.delayMs}"></fieldset>
<label for="settleMs">${t('sandbox.stripe.control.settleMs')}</label>
<input id="settleMs" name="settleMs" type="number" min="0" value="${settings.settleMs}">
<label for="failure">${t('sandbox.stripe.control.failure.label')}</label>
<select id="failure" name="failure">${failureModes.map((mode) => option(mode, t(failureKeys[mode]), settings.failure))}</select>
<label for="failureCount">${t('sandbox.stripe.control.failureCount')}</label>
<input id="failureCount" name="failureCount" type="number" min="0" value="${settings.failureCount}">
<label for="answerMs">${t('sandbox.stripe.control.answerMs')}</label>
<input id="answerMs" name="answerMs" type="number" min="0" value="${settings.answerMs}">
<label for="refundOutcome">${t('sandbox.stripe.control.refund.label')}</label>
<select id="refundOutcome" name="refundOutcome">${refundOutcomes.map((outcome) =>
    option(outcome, t(outcomeKeys[outcome]), settings.refundOutcome),
  )}</select>
<p><button>${t('sandbox.page.save')}</button>
<button class="second" name="reset" value="true">${t('sandbox.page.reset')}</button></p>
</form>`
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
