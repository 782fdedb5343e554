import type { SmsSender } from '~/domains/notifications/ports'
import { ok, refuse } from '~/lib/result'

export interface PlayMobileConfig {
  /** `https://send.smsxabar.uz/broker-api`, no slash at the end. */
  baseUrl: string
  login: string
  password: string
  /** `3700` when not given. */
  originator?: string
  /** 8 seconds when not given. */
  timeoutMs?: number
}

/** SMS through Play Mobile. It gives no id of its own: ours is the one its reports carry. */
export function createPlayMobile(config: PlayMobileConfig): SmsSender {
  const { baseUrl, login, password, originator = '3700', timeoutMs = 8_000 } = config
  const authorization = `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`
  return {
    async send({ to, text, id }) {
      const sms = { originator, content: { text } }
      try {
        const response = await fetch(`${baseUrl}/send`, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify({ messages: [{ recipient: to, 'message-id': id, sms }] }),
          signal: AbortSignal.timeout(timeoutMs),
        })
        await response.body?.cancel()
        if (response.ok) return ok({ providerId: id })
        return response.status === 400
          ? refuse('notifications.error.refusedByProvider', { reason: 'playmobile 400' })
          : refuse('notifications.error.providerUnavailable')
      } catch {
        return refuse('notifications.error.providerUnavailable')
      }
    },
  }
}
