import { z } from 'zod'
import type { DeliveryError, TelegramSender } from '~/domains/notifications/ports'
import { ok, type Result, refuse } from '~/lib/result'

export interface BotConfig {
  /** `https://api.telegram.org`, no slash at the end. */
  baseUrl: string
  /** `123456:ABC…`, as BotFather gave it. */
  token: string
  /** Name of the bot without `@`. */
  name: string
  /** `https://t.me` when not given. */
  linkBase?: string | undefined
  /** For each call; 8 seconds when not given. */
  timeoutMs?: number
}

const answer = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
})
const sentMessage = z.object({ message_id: z.number() })

/** A bot of Telegram, by the Bot API (https://core.telegram.org/bots/api). */
export function createTelegramBot(config: BotConfig): TelegramSender {
  const { baseUrl, token, name, linkBase = 'https://t.me', timeoutMs = 8_000 } = config

  async function call(method: string, body: object): Promise<Result<unknown, DeliveryError>> {
    try {
      const response = await fetch(`${baseUrl}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      return readAnswer(answer.parse(await response.json()))
    } catch {
      return refuse('notifications.error.providerUnavailable')
    }
  }

  return {
    async send({ to, text }) {
      const sent = await call('sendMessage', {
        chat_id: Number(to),
        text,
        link_preview_options: { is_disabled: true },
      })
      if (!sent.ok) return sent
      const message = sentMessage.safeParse(sent.value)
      return ok({ providerId: message.success ? String(message.data.message_id) : '' })
    },
    async setWebhook({ url, secret }) {
      const set = await call('setWebhook', {
        url,
        secret_token: secret,
        allowed_updates: ['message', 'my_chat_member'],
        drop_pending_updates: false,
      })
      return set.ok ? ok(null) : set
    },
    startUrl: (start) => `${linkBase}/${name}?${new URLSearchParams({ start })}`,
  }
}

/** 429 says how long to wait; 403 that the person blocked the bot or is gone, 400 that there is no such chat. */
function readAnswer({ ok: isOk, result, error_code: code = 0, parameters }: z.infer<typeof answer>) {
  if (isOk) return ok(result)
  if (code === 403) return refuse('notifications.error.refusedByProvider', { reason: 'blocked' })
  if (code === 400) return refuse('notifications.error.refusedByProvider', { reason: `telegram ${code}` })
  const retryAfter = parameters?.retry_after
  return refuse('notifications.error.providerUnavailable', retryAfter ? { retryAfter } : undefined)
}
