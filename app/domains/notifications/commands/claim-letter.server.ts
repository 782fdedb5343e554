import { getProfile } from '~/domains/identity/index.server'
import { open, openJson } from '~/platform/crypto.server'
import type { Message } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { Variables } from '../ports'
import { ownLocale } from '../rules'
import { readChat } from '../telegram/chats.server'
import { recordFailedMessage } from './record-failed-message.server'

const fallbackLocale = 'uz-Latn'

/** A message as it goes out: to whom, in which language. */
export interface Letter {
  id: string
  to: string
  channel: 'sms' | 'email' | 'telegram'
  template: string
  variables: Variables
  locale: string
  path: string | null
  attempts: number
}

/** A queued message that is about to be sent, counted as an attempt; null when there is nothing to send or nowhere to. */
export async function claimLetter(work: Work, id: string): Promise<Letter | null> {
  const row = await work.tx.message.findUnique({ where: { id } })
  if (row?.status !== 'queued' || row.channel === 'portal') return null
  const { to, locale, other } = await findRecipient(work, row)
  if (!to) {
    const isToldOtherwise = other !== null && (await hasSibling(work, row))
    const status = isToldOtherwise ? 'skipped' : 'failed'
    await recordFailedMessage(work, { messageId: id, failureCode: 'noAddress', status })
    return null
  }
  const { attempts } = await work.tx.message.update({ where: { id }, data: { attempts: { increment: 1 } } })
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

async function findRecipient(work: Work, row: Message): Promise<Recipient> {
  const profile = row.personId ? await getProfile(work, row.personId) : null
  const locale = row.locale === ownLocale ? (profile?.preferredLocale ?? fallbackLocale) : row.locale
  if (row.recipientCipher) {
    const to = open(row.recipientCipher, { table: 'message', column: 'recipient', row: row.id })
    return { to, other: null, locale }
  }
  const phone = profile?.phone ?? null
  const email = profile?.email ?? null
  // Unlinked since: the portal has told her, and SMS or e-mail where she wants them.
  if (row.channel === 'telegram') {
    const to = row.personId ? await readChat(work, row.personId) : null
    return { to, other: phone ?? email ?? 'portal', locale }
  }
  return row.channel === 'sms' ? { to: phone, other: email, locale } : { to: email, other: phone, locale }
}

/** Whether the same news goes to the same person over the other channel; the key ends with the channel. */
async function hasSibling(work: Work, { key, channel }: Message): Promise<boolean> {
  if (channel === 'telegram') return true
  const other = channel === 'sms' ? 'email' : 'sms'
  return (await work.tx.message.count({ where: { key: key.replace(/[^:]+$/, other) } })) > 0
}
