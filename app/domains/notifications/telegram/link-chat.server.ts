import { recordAudit } from '~/domains/audit/index.server'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { lockName } from '~/platform/lock-name.server'
import type { Work } from '~/platform/work.server'
import { indexOfChat, sealChat } from './chats.server'

/** A link to the bot works this long. */
export const startMs = 10 * 60_000

/** Makes the secret of a link for her own account; the one before is dead. */
export async function createTelegramStart(work: Work, { locale }: { locale: string }): Promise<string> {
  const { personId } = work
  if (!personId) throw new Error('createTelegramStart needs a signed-in person')
  const token = randomToken()
  const expiresAt = new Date(work.now().getTime() + startMs)
  // Of two presses at once the later one's link counts.
  await lockName(work, `telegramStart:${personId}`)
  await work.tx.telegramStart.deleteMany({ where: { personId } })
  await work.tx.telegramStart.create({ data: { personId, tokenHash: hashToken(token), locale, expiresAt } })
  return token
}

/**
 * Links the chat that brought a secret; the secret is used up. False for one that is not known, used or too old. One chat
 * is one person's, and one person has one chat. The portal's own act: nobody has signed in to Telegram.
 */
export async function linkTelegram(
  work: Work,
  { token, chat }: { token: string; chat: string },
): Promise<boolean> {
  const now = work.now()
  const [start] = await work.tx.$queryRaw<{ person_id: string; locale: string; expires_at: Date }[]>`
    delete from telegram_start where token_hash = ${hashToken(token)} returning person_id, locale, expires_at`
  if (!start || start.expires_at <= now) return false
  const { person_id: personId, locale } = start
  const chatIndex = indexOfChat(chat)
  await work.tx.telegramLink.deleteMany({ where: { OR: [{ personId }, { chatIndex }] } })
  await work.tx.telegramLink.create({
    data: { personId, chatIndex, chatCipher: sealChat(chat, personId), locale, linkedAt: now },
  })
  await recordAudit(work, { subject: personId, action: 'person.telegramLinked' })
  return true
}

/** Ends the link of her own account, or of the chat that asks or blocked the bot. False where there was none. */
export async function unlinkTelegram(
  work: Work,
  whose: { personId: string } | { chat: string },
): Promise<boolean> {
  const where = 'chat' in whose ? { chatIndex: indexOfChat(whose.chat) } : whose
  const link = await work.tx.telegramLink.findFirst({ where, select: { personId: true } })
  if (!link) return false
  await work.tx.telegramLink.deleteMany({ where: { personId: link.personId } })
  await recordAudit(work, { subject: link.personId, action: 'person.telegramUnlinked' })
  return true
}

/** Who linked the chat, and in which language it is answered; null for nobody. */
export function findChatPerson(
  work: Work,
  chat: string,
): Promise<{ personId: string; locale: string } | null> {
  return work.tx.telegramLink.findUnique({
    where: { chatIndex: indexOfChat(chat) },
    select: { personId: true, locale: true },
  })
}
