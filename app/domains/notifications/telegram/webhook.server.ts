import type { ContextWith } from '~/domains/identity/context'
import { isSameSecret, sign } from '~/platform/crypto.server'
import { env } from '~/platform/env.server'
import type { NotificationPorts } from '../ports'

/** Where Telegram posts updates. */
const webhookPath = '/api/telegram/webhook'

const secret = () => sign('telegramWebhook', webhookPath)

/** Whether a post carries the secret that Telegram was told with the address. */
export function isFromTelegram(given: string | null): boolean {
  return isSameSecret(given ?? '', secret())
}

/** Job: says where updates go. Said again at every start, for the address or the secret may have changed. */
export async function setTelegramWebhook({ ports }: ContextWith<NotificationPorts>): Promise<void> {
  if (!ports.telegram) return
  const set = await ports.telegram.setWebhook({ url: env().PUBLIC_ORIGIN + webhookPath, secret: secret() })
  if (!set.ok) throw new Error(`the webhook of Telegram is not set: ${set.error}`)
}
