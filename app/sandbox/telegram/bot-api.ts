import express, { type Response, Router } from 'express'
import { z } from 'zod'
import type { SandboxConfig } from '../config'
import { misbehave } from '../kit/misbehave'
import type { Chats } from './chats'
import type { TelegramSettings } from './index'

/** Where updates go, as the portal said. */
export interface Webhook {
  url: string
  secret: string
}

const sendMessage = z.object({ chat_id: z.number().int(), text: z.string().min(1).max(4096) })
const setWebhook = z.object({
  url: z.string().max(500),
  secret_token: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,256}$/)
    .default(''),
})

/** The calls of the Bot API that the portal makes, answered as https://core.telegram.org/bots/api says. */
export function createBotApi(
  config: SandboxConfig,
  settings: TelegramSettings,
  chats: Chats,
  remember: (webhook: Webhook | null) => void,
): Router {
  const router = Router()
  router.use(express.json({ limit: '100kb' }))
  router.post(/^\/bot([^/]+)\/(\w+)$/, async (request, response) => {
    const [token = '', method = ''] = Object.values(request.params as Record<string, string>)
    if (decodeURIComponent(token) !== config.keys.telegramToken) return refuse(response, 401, 'Unauthorized')
    if (await misbehave(request, response, settings.mode, config)) return
    if (method === 'setWebhook') {
      const parsed = setWebhook.safeParse(request.body)
      if (!parsed.success) return refuse(response, 400, 'Bad Request: bad webhook')
      const { url, secret_token: secret } = parsed.data
      remember(url === '' ? null : { url, secret })
      response.json({ ok: true, result: true, description: 'Webhook was set' })
      return
    }
    if (method !== 'sendMessage') return refuse(response, 404, 'Not Found')
    if (settings.mode === 'rateLimited') {
      const wait = settings.retryAfter
      return refuse(response, 429, `Too Many Requests: retry after ${wait}`, { retry_after: wait })
    }
    const parsed = sendMessage.safeParse(request.body)
    if (!parsed.success) return refuse(response, 400, 'Bad Request: message text is empty')
    const { chat_id: chat, text } = parsed.data
    if (chats.linesOf(chat).length === 0) return refuse(response, 400, 'Bad Request: chat not found')
    if (chats.isBlocked(chat)) return refuse(response, 403, 'Forbidden: bot was blocked by the user')
    const id = chats.add(chat, { from: 'bot', text })
    const date = Math.floor(Date.now() / 1000)
    response.json({ ok: true, result: { message_id: id, date, chat: { id: chat, type: 'private' }, text } })
  })
  return router
}

function refuse(response: Response, code: number, description: string, parameters?: object): void {
  response.status(code).json({ ok: false, error_code: code, description, ...(parameters && { parameters }) })
}
