import { foldWords, type TypedWord } from '~/i18n/uzbek/search-fold'

export interface BlockedWord {
  /** As its keeper wrote it; may be several words. */
  word: string
  /** As `fold` writes it. */
  folded: string
}

/**
 * The first of the blocked words that stands whole in a text, in whichever script either is written: as it was typed, or
 * of several words, and of letters that stand apart, as its keeper wrote them; null when none does.
 */
export function findBlocked(text: string, blocked: readonly BlockedWord[]): string | null {
  const words = foldWords(text)
  const whole = ` ${words.map(({ folded }) => folded).join(' ')} `
  const apart = joinLetters(words)
  const found = blocked.find(
    ({ folded }) => whole.includes(` ${folded} `) || apart.some((letters) => letters.includes(folded)),
  )
  if (!found) return null
  return words.find(({ folded }) => folded === found.folded)?.typed ?? found.word
}

/** What letters that stand apart say together: `a h m o q`, `а.ҳ.м.о.қ`. */
function joinLetters(words: readonly TypedWord[]): string[] {
  const runs = words.map(({ typed }) => ([...typed].length === 1 ? typed : ' ')).join('')
  return foldWords(runs).flatMap(({ typed, folded }) => ([...typed].length > 1 ? [folded] : []))
}
