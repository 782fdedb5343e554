import type { ContextWith } from '~/domains/identity/context'
import { getProfileIn } from '~/domains/identity/index.server'
import type { Result } from '~/lib/result'
import { open, openJson } from '~/platform/crypto.server'
import { type Tx, transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { log } from '~/platform/log.server'
import type { Message } from '~/platform/prisma/client'
import { systemScope } from '~/platform/system-scope.server'
import type { DeliveryError, NotificationPorts, Variables } from '../ports'
import { maxAttempts, ownLocale } from '../rules'

const fallbackLocale = 'uz-Latn'

interface Letter {
  id: string
  to: string
  channel: 'sms' | 'email'
  template: string
  variables: Variables
  locale: string
  path: string | null
  attempts: number
}

/**
 * Job `notifications.sendMessage`. Sends a queued message once it knows where to; throws, to be tried again, while the
 * provider does not answer. Without an address it is `skipped` when another channel carries the same news, else
 * `failed` with the code `noAddress`.
 */
export async function sendMessage(context: ContextWith<NotificationPorts>, messageId: string): Promise<void> {
  const letter = await transaction(systemScope, (tx) => claimLetter(tx, messageId))
  if (!letter) return
  const sent = await deliver(context, letter)
  if (sent.ok) {
    await keepSent(messageId, sent.value.providerId, context.now())
    return
  }
  const isFinal = sent.error === 'notifications.error.refusedByProvider' || letter.attempts >= maxAttempts
  if (!isFinal) throw new Error(`message ${messageId}: ${sent.error}`)
  const reason = String(sent.details?.reason ?? 'providerUnavailable')
  await transaction(systemScope, (tx) => fail(tx, messageId, reason))
  log.warn({ messageId, channel: letter.channel, reason }, 'message failed')
}

async function claimLetter(tx: Tx, id: string): Promise<Letter | null> {
  const row = await tx.message.findUnique({ where: { id } })
  if (row?.status !== 'queued' || row.channel === 'portal') return null
  const { to, locale, other } = await findRecipient(tx, row)
  if (!to) {
    const isToldOtherwise = other !== null && (await hasSibling(tx, row))
    await fail(tx, id, 'noAddress', isToldOtherwise ? 'skipped' : 'failed')
    return null
  }
  const { attempts } = await tx.message.update({ where: { id }, data: { attempts: { increment: 1 } } })
  const variables = openJson<Variables>(row.variablesCipher, {
    table: 'message',
    column: 'variables',
    row: id,
  })
  return { id, to, channel: row.channel, template: row.template, variables, locale, path: row.path, attempts }
}

interface Recipient {
  to: string | null
  /** The address of the other channel that messages are sent over; null when it is not known. */
  other: string | null
  locale: string
}

async function findRecipient(tx: Tx, row: Message): Promise<Recipient> {
  const profile = row.personId ? await getProfileIn(tx, row.personId) : null
  const locale = row.locale === ownLocale ? (profile?.preferredLocale ?? fallbackLocale) : row.locale
  if (row.recipientCipher) {
    const to = open(row.recipientCipher, { table: 'message', column: 'recipient', row: row.id })
    return { to, other: null, locale }
  }
  const phone = profile?.phone ?? null
  const email = profile?.email ?? null
  return row.channel === 'sms' ? { to: phone, other: email, locale } : { to: email, other: phone, locale }
}

/** Whether the same news goes to the same person over the other channel; the key ends with the channel. */
async function hasSibling(tx: Tx, { key, channel }: Message): Promise<boolean> {
  const other = channel === 'sms' ? 'email' : 'sms'
  return (await tx.message.count({ where: { key: key.replace(/[^:]+$/, other) } })) > 0
}

async function deliver(
  { ports }: ContextWith<NotificationPorts>,
  letter: Letter,
): Promise<Result<{ providerId: string }, DeliveryError>> {
  const { id, to, locale, template, variables } = letter
  const link = `${env().PUBLIC_ORIGIN}/${locale}${letter.path ?? ''}`
  const { subject, sms, email } = ports.messages.render({ template, locale, variables, link })
  if (letter.channel === 'sms') return ports.sms.send({ to, text: sms, id })
  const attachments = await ports.attachments.of({ template, variables })
  return ports.mail.send({ to, subject, text: email, locale, id, attachments })
}

async function keepSent(id: string, providerId: string, now: Date): Promise<void> {
  await transaction(systemScope, async (tx) => {
    await tx.message.update({ where: { id }, data: { providerId, sentAt: now } })
    // Its report may have been faster.
    await tx.message.updateMany({ where: { id, status: 'queued' }, data: { status: 'sent' } })
  })
}

async function fail(
  tx: Tx,
  id: string,
  failureCode: string,
  status: 'failed' | 'skipped' = 'failed',
): Promise<void> {
  await tx.message.updateMany({ where: { id, status: 'queued' }, data: { status, failureCode } })
}
