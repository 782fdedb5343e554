import type { ContextWith } from '~/domains/identity/context'
import { enqueue } from '~/domains/jobs/index.server'
import { type Result, refuse } from '~/lib/result'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import { claimLetter, type Letter } from './commands/claim-letter.server'
import { recordFailedMessage } from './commands/record-failed-message.server'
import { recordSentMessage } from './commands/record-sent-message.server'
import type { DeliveryError, NotificationPorts } from './ports'
import { maxAttempts } from './rules'
import { unlinkTelegram } from './telegram/link-chat.server'

/**
 * Job `notifications.sendMessage`. Sends a queued message once it knows where to; throws, to be tried again, while the
 * provider does not answer. Without an address it is `skipped` when another channel carries the same news, else
 * `failed` with the code `noAddress`.
 */
export async function sendMessage(context: ContextWith<NotificationPorts>, messageId: string): Promise<void> {
  const letter = await perform(context, claimLetter, messageId)
  if (!letter) return
  const sent = await deliver(context, letter)
  if (sent.ok) {
    await perform(context, recordSentMessage, { messageId, providerId: sent.value.providerId })
    return
  }
  if (sent.details?.reason === 'blocked' && letter.channel === 'telegram')
    await perform(context, unlinkTelegram, { chat: letter.to })
  const wait = Number(sent.details?.retryAfter ?? 0)
  if (wait > 0 && letter.attempts < maxAttempts) {
    const runAt = new Date(context.now().getTime() + wait * 1_000)
    await perform(context, enqueue, 'notifications.sendMessage', { messageId }, { runAt, maxAttempts })
    return
  }
  const isFinal = sent.error === 'notifications.error.refusedByProvider' || letter.attempts >= maxAttempts
  if (!isFinal) throw new Error(`message ${messageId}: ${sent.error}`)
  const reason = String(sent.details?.reason ?? 'providerUnavailable')
  await perform(context, recordFailedMessage, { messageId, failureCode: reason, status: 'failed' })
  log.warn({ messageId, channel: letter.channel, reason }, 'message failed')
}

async function deliver(
  { ports }: ContextWith<NotificationPorts>,
  letter: Letter,
): Promise<Result<{ providerId: string }, DeliveryError>> {
  const { id, to, locale, template, variables } = letter
  const link = `${env().PUBLIC_ORIGIN}/${locale}${letter.path ?? ''}`
  const { subject, sms, email } = ports.messages.render({ template, locale, variables, link })
  if (letter.channel === 'telegram') {
    const telegram = ports.telegram ?? { send: async () => refuse('notifications.error.providerUnavailable') }
    return telegram.send({ to, text: sms })
  }
  if (letter.channel === 'sms') return ports.sms.send({ to, text: sms, id })
  const attachments = await ports.attachments.of({ template, variables })
  return ports.mail.send({ to, subject, text: email, locale, id, attachments })
}
