import { toLatinLetters } from '~/lib/typed/look-alikes'

/** A promo code as it is compared: capitals, without spaces and dashes, and Latin where it only looks Cyrillic. */
export function foldCode(typed: string): string {
  return toLatinLetters(
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, ''),
  )
}
