import { fuzzyFold } from './search-fold'

/** "Son of" and "daughter of": half of all people have one. */
const particles = new Set(['agli', 'kizi'])

/**
 * The words of a person's name as people are looked up by them: one spelling for both Uzbek scripts and for Russian,
 * which writes а where Uzbek has o (Қодиров, Кадыров) and я for it after л (Gʻulomov, Гулямов). The key of the beginning
 * of a word is the beginning of its key.
 */
export function nameWords(text: string): string[] {
  const words = fuzzyFold(text).replace(/lia/g, 'la').replaceAll('o', 'a').split(' ')
  return words.filter((word) => word !== '' && !particles.has(word))
}

/** Whether two names are one as people write them: whatever script, letter case and apostrophes. */
export function isSameName(typed: string, kept: string): boolean {
  return nameWords(typed).join(' ') === nameWords(kept).join(' ')
}
