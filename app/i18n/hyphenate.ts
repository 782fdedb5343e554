import { changeText } from './html-text'
import type { Locale } from './locales'

const softHyphen = '\u00AD'

/** Shorter words find room on a line of very large letters, in a button with its sign too. */
const longWord = /[\p{L}ʻʼ]{9,}/gu

/**
 * Between a number and its unit; where a line holds not both, it breaks here before it breaks inside the number. Not
 * before the «г.» of a year, which always has room and means nothing alone.
 */
const beforeUnit = /(?<=\d)\u00A0(?=\p{L})(?!г\.)/gu

const vowel = /[aeiouаеёиоуўэюяыəүөɨ]/iu
/** Letters that belong to the one before them. */
const clinging = /[ʻʼъь]/iu
/** Two Latin letters that are one sound. */
const pairs = new Set(['sh', 'ch', 'ng'])

/**
 * Puts soft hyphens between the syllables of long words in the text of a page, and lets a unit stand in the line below
 * its number. For letters so large that a line holds one word: browsers on old phones have no dictionary for `hyphens: auto`, and none has one for Uzbek. English is left
 * to the browser, as its syllables cannot be told from the letters.
 *
 * @param html a whole page; attributes and fields stay as they are.
 */
export function hyphenateHtml(html: string, locale: Locale): string {
  if (locale === 'en') return html
  return changeText(html, (text) => text.replace(beforeUnit, ' ').replace(longWord, hyphenateWord))
}

/** `ijtimoiyhimoya` → `ij-ti-mo-iy-hi-mo-ya`, with soft hyphens and two letters at least on either side. */
export function hyphenateWord(word: string): string {
  const letters = [...word]
  let result = ''
  let hasVowel = false
  letters.forEach((letter, index) => {
    const isBreak = hasVowel && index >= 2 && index <= letters.length - 2 && startsSyllable(letters, index)
    result += isBreak ? softHyphen + letter : letter
    if (vowel.test(letter)) hasVowel = true
  })
  return result
}

/** A syllable begins with the last consonant before a vowel, or with a vowel after a vowel. */
function startsSyllable(letters: readonly string[], index: number): boolean {
  const [before = '', letter = '', next = '', afterNext = ''] = [
    letters[index - 1],
    letters[index],
    letters[index + 1],
    letters[index + 2],
  ]
  if (clinging.test(letter)) return false
  if (vowel.test(letter)) return vowel.test(before)
  if (pairs.has((before + letter).toLowerCase())) return false
  // `oʻ` and `gʻ`: the mark stands between the letter and what follows it.
  if (vowel.test(next)) return true
  if (clinging.test(next)) return vowel.test(afterNext)
  return pairs.has((letter + next).toLowerCase()) && vowel.test(afterNext)
}
