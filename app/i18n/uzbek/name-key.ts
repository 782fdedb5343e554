import { fuzzyFold } from './search-fold'

/**
 * The words of a person's name as a queue is searched by them, each after a space: one spelling for both Uzbek scripts
 * and for Russian, which writes а where Uzbek has o (Қодиров, Кадыров) and я for it after л (Gʻulomov, Гулямов).
 * `like` with a key of the beginning of a word finds the name.
 */
export function nameKey(text: string): string {
  const words = fuzzyFold(text).replace(/lia/g, 'la').replaceAll('o', 'a').split(' ')
  return words
    .filter(Boolean)
    .map((word) => ` ${word}`)
    .join('')
}
