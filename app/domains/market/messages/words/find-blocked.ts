import { foldWords } from '~/i18n/uzbek/search-fold'

export interface BlockedWord {
  /** As its keeper wrote it; may be several words. */
  word: string
  /** As `fold` writes it. */
  folded: string
}

/**
 * The first of the blocked words that stands whole in a text, in whichever script either is written: as it was typed, or
 * of several words as its keeper wrote them; null when none does.
 */
export function findBlocked(text: string, blocked: readonly BlockedWord[]): string | null {
  const words = foldWords(text)
  const whole = ` ${words.map(({ folded }) => folded).join(' ')} `
  const found = blocked.find(({ folded }) => whole.includes(` ${folded} `))
  if (!found) return null
  return words.find(({ folded }) => folded === found.folded)?.typed ?? found.word
}
