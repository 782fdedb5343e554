import express, { type Request, Router } from 'express'
import { html } from '../kit/html'
import { readLanguage, sendPage, wantsJson } from '../kit/page'
import type { Webhook } from './bot-api'
import type { Chats } from './chats'

/** Telephones that the stand-in has; each is one chat. */
const telephones = [7001, 7002, 7003]

let lastUpdate = 0

/** The chat with the bot: what is typed goes to the portal as an update, its reply stands below. */
export function createChatPage(chats: Chats, webhook: () => Webhook | null): Router {
  const router = Router()
  router.use(express.urlencoded({ extended: false, limit: '10kb' }), express.json({ limit: '10kb' }))
  router.get('/:bot', (request, response) => {
    const chat = readChat(request)
    if (wantsJson(request)) {
      response.json({ lines: chats.linesOf(chat), isBlocked: chats.isBlocked(chat) })
      return
    }
    const language = readLanguage(request)
    const { t } = language
    const start = String(request.query.start ?? '')
    const form = (fields: Record<string, string>, label: string) =>
      html`<form method="post"><input type="hidden" name="chat" value="${chat}">${Object.entries(fields).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
      )}<button>${label}</button></form>`
    sendPage(request, response, language, {
      title: t('sandbox.telegram.title'),
      body: html`<ul class="row">${telephones.map(
        (one) =>
          html`<li><a href="?chat=${one}&start=${start}"${one === chat ? html` aria-current="true"` : ''}>${t('sandbox.telegram.phone', { number: one })}</a></li>`,
      )}</ul>
<div>${chats
        .linesOf(chat)
        .map(
          ({ from, text }) =>
            html`<article><strong>${t(`sandbox.telegram.from.${from}`)}</strong><p class="text">${text}</p></article>`,
        )}</div>
${/^[\w-]{1,64}$/.test(start) && form({ text: `/start ${start}` }, t('sandbox.telegram.start'))}
<form method="post"><input type="hidden" name="chat" value="${chat}"><label for="text">${t('sandbox.telegram.text')}</label><input id="text" name="text" maxlength="200"><button>${t('sandbox.telegram.send')}</button></form>
${form({ block: chats.isBlocked(chat) ? 'no' : 'yes' }, t(chats.isBlocked(chat) ? 'sandbox.telegram.unblock' : 'sandbox.telegram.block'))}`,
    })
  })
  router.post('/:bot', async (request, response) => {
    const chat = readChat(request)
    const { text, block } = request.body as Record<string, string | undefined>
    if (block) await setBlocked(chats, webhook(), chat, block === 'yes')
    else if (text) await say(chats, webhook(), chat, text, request.acceptsLanguages()[0] ?? 'uz')
    if (wantsJson(request)) response.json({ lines: chats.linesOf(chat) })
    else response.redirect(303, `?chat=${chat}`)
  })
  return router
}

function readChat(request: Request): number {
  const given = Number((request.body as { chat?: string } | undefined)?.chat ?? request.query.chat)
  return Number.isInteger(given) && given > 0 ? given : (telephones[0] ?? 1)
}

async function say(chats: Chats, to: Webhook | null, chat: number, text: string, language: string) {
  const id = chats.add(chat, { from: 'person', text })
  chats.setBlocked(chat, false)
  const person = { id: chat, is_bot: false, first_name: 'Sandbox', language_code: language.slice(0, 2) }
  const message = {
    ...{ message_id: id, date: Math.floor(Date.now() / 1000), text },
    ...{ chat: { id: chat, type: 'private' }, from: person },
  }
  await post(chats, to, chat, { message })
}

async function setBlocked(chats: Chats, to: Webhook | null, chat: number, isBlocked: boolean) {
  chats.setBlocked(chat, isBlocked)
  const status = isBlocked ? 'kicked' : 'member'
  await post(chats, to, chat, {
    my_chat_member: { chat: { id: chat, type: 'private' }, new_chat_member: { status } },
  })
}

/** The portal may answer with what to say, as the Bot API allows. */
async function post(chats: Chats, to: Webhook | null, chat: number, update: object): Promise<void> {
  if (!to) return
  lastUpdate += 1
  const response = await fetch(to.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': to.secret },
    body: JSON.stringify({ update_id: lastUpdate, ...update }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null)
  const reply = (await response?.json().catch(() => null)) as { method?: string; text?: string } | null
  if (reply?.method === 'sendMessage' && reply.text) chats.add(chat, { from: 'bot', text: reply.text })
}
