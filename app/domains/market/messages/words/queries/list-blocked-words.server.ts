import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'

export interface BlockedWordRow {
  id: string
  word: string
  addedAt: Date
}

/** All of them, for their keeper. */
export function listBlockedWords(context: Context): Promise<BlockedWordRow[]> {
  return transaction(context, ({ tx }) =>
    tx.blockedWord.findMany({
      select: { id: true, word: true, addedAt: true },
      orderBy: [{ folded: 'asc' }],
    }),
  )
}
