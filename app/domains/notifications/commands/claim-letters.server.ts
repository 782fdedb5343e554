import { getProfile, type Profile } from '~/domains/identity/index.server'
import { open, openJson } from '~/platform/crypto.server'
import type { Message } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { Variables } from '../ports'
import { writeFailure } from '../rows/write-answers.server'
import { isLimited, mostAnHour, ownLocale } from '../rules'
import { readChat } from '../telegram/chats.server'
import { readTexts } from '../texts/read-texts.server'
import type { NoticeTexts } from '../texts/schema'

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
  /** The words of the version it was told in; null: the program's own. */
  texts: NoticeTexts | null
}

type Waiting = Message & { channel: Letter['channel'] }

/**
 * The messages of these that wait, about to be sent and counted as attempts. Without those that were sent, and those
 * that have nowhere to go: these are `skipped` when another channel carries the same news, else `failed`. What is
 * too much for one person is `skipped`, too.
 */
export async function claimLetters(work: Work, ids: readonly string[]): Promise<Letter[]> {
  const rows = await work.tx.message.findMany({ where: { id: { in: [...ids] }, status: 'queued' } })
  const waiting = rows.filter((row): row is Waiting => row.channel !== 'portal')
  const profiles = new Map<string, Profile | null>()
  for (const personId of new Set(waiting.flatMap((row) => row.personId ?? [])))
    profiles.set(personId, await getProfile(work, personId))
  const letters: Letter[] = []
  const texts = await readTexts(work, waiting)
  const mayBeSent = await limitEach(work, waiting)
  for (const [at, row] of waiting.entries()) {
    const { to, locale, other } = await findRecipient(work, row, profiles.get(row.personId ?? '') ?? null)
    if (to && !mayBeSent(row)) {
      await writeFailure(work, row.id, 'tooMany', 'skipped')
      continue
    }
    if (to) {
      letters.push(writeLetter(row, to, locale, texts[at] ?? null))
      continue
    }
    const isToldOtherwise = other !== null && (await hasSibling(work, row))
    await writeFailure(work, row.id, 'noAddress', isToldOtherwise ? 'skipped' : 'failed')
  }
  const claimed = letters.map(({ id }) => id)
  if (claimed.length > 0)
    await work.tx.message.updateMany({
      where: { id: { in: claimed } },
      data: { attempts: { increment: 1 } },
    })
  return letters
}

/** Whether this one may still go to its person, asked in their order. A guest's are limited where she orders. */
async function limitEach(work: Work, waiting: readonly Waiting[]): Promise<(row: Waiting) => boolean> {
  const since = new Date(work.now().getTime() - 3_600_000)
  const left = new Map<string, number>()
  const keyOf = ({ personId, channel }: Waiting) => `${personId} ${channel}`
  for (const row of waiting) {
    const { personId, channel } = row
    if (!personId || !isLimited(row) || left.has(keyOf(row))) continue
    const sent = await work.tx.message.count({
      where: { personId, channel, attempts: { gt: 0 }, createdAt: { gte: since } },
    })
    left.set(keyOf(row), mostAnHour[channel] - sent)
  }
  return (row) => {
    const rest = left.get(keyOf(row))
    // What was tried already was counted then.
    if (rest === undefined || row.attempts > 0 || !isLimited(row)) return true
    left.set(keyOf(row), rest - 1)
    return rest > 0
  }
}

function writeLetter(row: Waiting, to: string, locale: string, texts: NoticeTexts | null): Letter {
  const { id, channel, template, path, attempts } = row
  const place = { table: 'message', column: 'variables', row: id }
  const variables = openJson<Variables>(row.variablesCipher, place)
  return { id, to, channel, template, variables, locale, path, attempts: attempts + 1, texts }
}

interface Recipient {
  to: string | null
  /** The address of the other channel that messages are sent over; null when it is not known. */
  other: string | null
  locale: string
}

async function findRecipient(work: Work, row: Waiting, profile: Profile | null): Promise<Recipient> {
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
async function hasSibling(work: Work, { key, channel }: Waiting): Promise<boolean> {
  if (channel === 'telegram') return true
  const other = channel === 'sms' ? 'email' : 'sms'
  return (await work.tx.message.count({ where: { key: key.replace(/[^:]+$/, other) } })) > 0
}
