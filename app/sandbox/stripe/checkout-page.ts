import express, { type Request, type Response, Router } from 'express'
import { ownValue } from '~/lib/own-value'
import type { TextKey } from '~/lib/text-key'
import { type Html, html } from '../kit/html'
import { type Language, readLanguage, sendPage } from '../kit/page'
import type { Checkouts, PayHow } from './checkouts'
import { StripeFailure } from './failure'
import type { Line, Session, StripeState } from './state'

/** The hosted payment page: what is bought, what it costs, and the ways it can end. */
export function createCheckoutPages(state: StripeState, checkouts: Checkouts): Router {
  const router = Router()
  router.use(express.urlencoded({ extended: false, limit: '10kb' }))
  router.get('/:id', (request, response) => show(request, response, state, checkouts, null))
  router.post('/:id', (request, response, next) => {
    answer(request, response, state, checkouts).catch(next)
  })
  return router
}

const ways: Record<string, PayHow> = { payLater: 'later', payFailsLater: 'failsLater' }

async function answer(request: Request, response: Response, state: StripeState, checkouts: Checkouts) {
  const session = getSession(checkouts, request)
  const action = String(request.body.action ?? '')
  if (!session || session.status === 'expired') return show(request, response, state, checkouts, null)
  if (action === 'decline') {
    await checkouts.decline(session.id)
    return show(request, response, state, checkouts, 'sandbox.stripe.checkout.declined')
  }
  const email = String(request.body.email ?? '').trim() || null
  const paid = await checkouts.pay(session.id, email, ownValue(ways, action))
  if (!paid) return show(request, response, state, checkouts, null)
  response.redirect(303, (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id))
}

function show(
  request: Request,
  response: Response,
  state: StripeState,
  checkouts: Checkouts,
  problem: TextKey | null,
): void {
  const session = getSession(checkouts, request)
  const language = readLanguage(request, session?.locale ?? undefined)
  const { t } = language
  const title = t('sandbox.stripe.checkout.title')
  if (!session) {
    const body = html`<p>${t('sandbox.stripe.checkout.unknown')}</p>`
    sendPage(request, response, language, { title, body, status: 404 })
    return
  }
  const open = session.status === 'open'
  const body = html`
${problem && html`<p class="notice" role="alert">${t(problem)}</p>`}
${renderLines(language, session, state.lines.get(session.id) ?? [])}
${open ? renderActions(language, session) : renderClosed(language, session)}`
  sendPage(request, response, language, { title, body, status: problem ? 402 : open ? 200 : 410 })
}

function getSession(checkouts: Checkouts, request: Request): Session | null {
  try {
    return checkouts.get(request.params.id ?? '')
  } catch (error) {
    if (error instanceof StripeFailure) return null
    throw error
  }
}

function renderLines(language: Language, session: Session, lines: Line[]): Html {
  const { t } = language
  return html`<ul class="plain">${lines.map(
    (line) => html`<li class="card">${line.description}<br>
${line.quantity} × ${formatMoney(language, line.price.unit_amount, line.currency)}</li>`,
  )}</ul>
<p class="total">${t('sandbox.stripe.checkout.total', {
    amount: formatMoney(language, session.amount_total, session.currency),
  })}</p>`
}

function renderActions({ t, locale }: Language, session: Session): Html {
  return html`<p>${t('sandbox.stripe.checkout.noCard')}</p>
<form method="post" action="/stripe/checkout/${session.id}?lang=${locale}">
<label for="email">${t('sandbox.stripe.checkout.email')}</label>
<input id="email" name="email" type="email" autocomplete="email" value="${session.customer_email ?? ''}">
<p><button name="action" value="pay">${t('sandbox.stripe.checkout.pay')}</button>
<button class="second" name="action" value="payLater">${t('sandbox.stripe.checkout.payLater')}</button>
<button class="second" name="action" value="payFailsLater">${t('sandbox.stripe.checkout.payFailsLater')}</button>
<button class="second" name="action" value="decline">${t('sandbox.stripe.checkout.decline')}</button></p>
</form>
${session.cancel_url && html`<p><a href="${session.cancel_url}">${t('sandbox.stripe.checkout.cancel')}</a></p>`}`
}

function renderClosed({ t }: Language, session: Session): Html {
  const done = session.status === 'complete'
  const back = done
    ? session.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', session.id)
    : session.cancel_url
  const paid = session.payment_status === 'paid' ? 'paid' : 'sent'
  return html`<p class="notice">${t(`sandbox.stripe.checkout.${done ? paid : 'expired'}`)}</p>
${back && html`<p><a href="${back}">${t('sandbox.stripe.checkout.back')}</a></p>`}`
}

/** `amount` in hundredths of the currency. */
export function formatMoney({ format }: Language, amount: number, currency: string): string {
  if (currency === 'uzs') return format.money(BigInt(amount))
  return `${format.number(amount / 100)} ${currency.toUpperCase()}`
}
