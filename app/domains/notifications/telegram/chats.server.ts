import { blindIndex, open, seal } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'

const place = (personId: string) => ({ table: 'telegram_link', column: 'chat', row: personId })

export const sealChat = (chat: string, personId: string) => seal(chat, place(personId))
export const indexOfChat = (chat: string) => blindIndex('telegramChat', chat)

/** The chat that a person linked; null for none. */
export async function readChat(work: Work, personId: string): Promise<string | null> {
  const link = await work.tx.telegramLink.findUnique({ where: { personId }, select: { chatCipher: true } })
  return link ? open(link.chatCipher, place(personId)) : null
}
