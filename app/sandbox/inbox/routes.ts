import { Router } from 'express'
import { html } from '../kit/html'
import { type Language, readLanguage, sendPage } from '../kit/page'
import type { StandIn } from '../kit/stand-in'
import { countSmsParts, type Inbox, type Message } from './messages'

/** The page with everything that was sent to people, and the same as JSON for tests. */
export function createInboxPages(inbox: Inbox): StandIn {
  const router = Router()
  router.get('/inbox.json', (request, response) => {
    const to = typeof request.query.to === 'string' ? request.query.to : ''
    response.json({ messages: inbox.find(to) })
  })
  router.delete('/inbox.json', (_request, response) => {
    inbox.clear()
    response.status(204).end()
  })
  router.get('/inbox', (request, response) => {
    const language = readLanguage(request)
    const { t, locale } = language
    const to = typeof request.query.to === 'string' ? request.query.to : ''
    const messages = inbox.find(to)
    sendPage(request, response, language, {
      title: t('sandbox.inbox.title'),
      body: html`<form method="get" action="/inbox" role="search">
<input type="hidden" name="lang" value="${locale}">
<label for="to">${t('sandbox.inbox.filter')}</label>
<input id="to" name="to" type="search" value="${to}">
<button>${t('sandbox.inbox.show')}</button></form>
<p role="status">${t('sandbox.inbox.count', { count: messages.length })}</p>
${messages.slice(0, 200).map((message) => renderMessage(language, message))}`,
    })
  })
  return {
    router,
    page: { path: '/inbox', title: 'sandbox.inbox.title', about: 'sandbox.index.inbox' },
    close: inbox.close,
  }
}

function renderMessage({ t, format }: Language, message: Message) {
  const channel = t(message.channel === 'sms' ? 'sandbox.inbox.sms' : 'sandbox.inbox.mail')
  return html`<article>
<h2>${message.subject ?? channel}</h2>
<dl><dt>${t('sandbox.inbox.channel')}</dt><dd>${channel} (${message.via})</dd>
<dt>${t('sandbox.inbox.to')}</dt><dd>${message.to}</dd>
<dt>${t('sandbox.inbox.from')}</dt><dd>${message.from}</dd>
<dt>${t('sandbox.inbox.at')}</dt><dd>${format.dateTime(message.at)}</dd>
${message.channel === 'sms' && html`<dt>${t('sandbox.inbox.parts')}</dt><dd>${countSmsParts(message.text)}</dd>`}</dl>
<p class="text">${message.text}</p></article>`
}
