/** What was said in a chat, the first line first. */
export interface ChatLine {
  from: 'person' | 'bot'
  text: string
}

export interface Chats {
  linesOf(chat: number): readonly ChatLine[]
  /** Returns the number of the message. */
  add(chat: number, line: ChatLine): number
  isBlocked(chat: number): boolean
  setBlocked(chat: number, isBlocked: boolean): void
  clear(): void
}

/** Chats with the bot, in memory. */
export function createChats(): Chats {
  const lines = new Map<number, ChatLine[]>()
  const blocked = new Set<number>()
  let last = 0
  return {
    linesOf: (chat) => lines.get(chat) ?? [],
    add(chat, line) {
      lines.set(chat, [...(lines.get(chat) ?? []), line].slice(-50))
      last += 1
      return last
    },
    isBlocked: (chat) => blocked.has(chat),
    setBlocked(chat, isBlocked) {
      if (isBlocked) blocked.add(chat)
      else blocked.delete(chat)
    },
    clear() {
      lines.clear()
      blocked.clear()
    },
  }
}
