import { type Request, type Response, Router } from 'express'
import { html } from '../kit/html'
import { type Language, readLanguage, sendPage, wantsJson } from '../kit/page'
import { formatMoney } from './checkout-page'
import { StripeFailure } from './failure'
import { disputeEnds, type Outside } from './outside'
import type { Charge, Dispute, Session, StripeState } from './state'

const base = '/stripe/_control/outside'

/** Where a person or a test moves money at the provider without the portal. */
export function createOutsidePages(state: StripeState, outside: Outside): Router {
  const router = Router()
  const acts = [
    ['/charges/:id/dispute', outside.dispute],
    ['/charges/:id/refund', outside.refund],
    ['/sessions/:id/other', outside.payOther],
    ['/payouts/fail', outside.failPayout],
    ['/payments/unknown', outside.payUnknown],
    ...disputeEnds.map(
      (how) => [`/disputes/:id/${how}`, (id: string) => outside.endDispute(id, how)] as const,
    ),
  ] as const
  for (const [path, act] of acts) {
    router.post(path, (request, response) => answer(request, response, (id) => act(id)))
  }
  router.get('/', (request, response) => show(request, response, state))
  return router
}

async function answer(request: Request, response: Response, act: (id: string) => unknown): Promise<void> {
  try {
    await act(request.params.id ?? '')
  } catch (error) {
    if (!(error instanceof StripeFailure)) throw error
    response.status(error.status).json({ error: error.body })
    return
  }
  if (wantsJson(request)) response.json({ done: true })
  else response.redirect(303, `${base}?lang=${readLanguage(request).locale}`)
}

function show(request: Request, response: Response, state: StripeState): void {
  const language = readLanguage(request)
  const { t } = language
  const newest = <T>(all: Map<string, T>) => [...all.values()].reverse().slice(0, 50)
  const open = newest(state.sessions).filter(({ status }) => status === 'open')
  const nothing = (list: unknown[]) => list.length === 0 && html`<p>${t('sandbox.page.nothing')}</p>`
  const charges = newest(state.charges)
  const disputes = newest(state.disputes)
  sendPage(request, response, language, {
    title: t('sandbox.stripe.outside.title'),
    body: html`<p>${t('sandbox.stripe.outside.lead')}</p>
${button(language, '/payouts/fail', t('sandbox.stripe.outside.failPayout'))}
${button(language, '/payments/unknown', t('sandbox.stripe.outside.payUnknown'))}
<h2>${t('sandbox.stripe.outside.disputes')}</h2>
${nothing(disputes)}${disputes.map((dispute) => renderDispute(language, dispute))}
<h2>${t('sandbox.stripe.outside.charges')}</h2>
${nothing(charges)}${charges.map((charge) => renderCharge(language, charge))}
<h2>${t('sandbox.stripe.outside.sessions')}</h2>
${nothing(open)}${open.map((session) => renderSession(language, session))}`,
  })
}

/** `about` tells buttons of one name apart for who does not see where they stand. */
function button({ locale }: Language, path: string, label: string, about?: string) {
  return html`<form method="post" action="${base}${path}?lang=${locale}">
<button class="second"${about ? html` aria-label="${label}: ${about}"` : ''}>${label}</button></form>`
}

function renderCharge(language: Language, { id, amount, amount_refunded, currency }: Charge) {
  const { t } = language
  return html`<article><strong>${formatMoney(language, amount, currency)}</strong><br>${id}
${button(language, `/charges/${id}/dispute`, t('sandbox.stripe.outside.dispute'), id)}
${amount_refunded < amount && button(language, `/charges/${id}/refund`, t('sandbox.stripe.outside.refund'), id)}</article>`
}

const endKeys = {
  reinstate: 'sandbox.stripe.outside.reinstate',
  won: 'sandbox.stripe.outside.won',
  lost: 'sandbox.stripe.outside.lost',
} as const

function renderDispute(language: Language, { id, amount, currency, status }: Dispute) {
  const { t } = language
  const ends = status === 'needs_response' ? disputeEnds : (['reinstate'] as const)
  return html`<article><strong>${formatMoney(language, amount, currency)}</strong><br>${id}
${ends.map((how) => button(language, `/disputes/${id}/${how}`, t(endKeys[how]), id))}</article>`
}

function renderSession(language: Language, { id, amount_total, currency }: Session) {
  const label = language.t('sandbox.stripe.outside.payOther')
  return html`<article><strong>${formatMoney(language, amount_total, currency)}</strong><br>${id}
${button(language, `/sessions/${id}/other`, label, id)}</article>`
}
