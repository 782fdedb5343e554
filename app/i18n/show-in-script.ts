import { numberPrefixes } from '~/lib/public-number'
import type { Locale } from './locales'
import { cyrillicToLatin } from './uzbek/cyrillic-to-latin'
import { latinToCyrillic } from './uzbek/latin-to-cyrillic'

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u

/** Russian has no letters for these; in names it takes the nearest. */
const russianLetters: readonly (readonly [RegExp, string])[] = [
  [/Йў/g, 'Ю'],
  [/йў/g, 'ю'],
  [/Ў/g, 'У'],
  [/ў/g, 'у'],
  [/Қ/g, 'К'],
  [/қ/g, 'к'],
  [/Ғ/g, 'Г'],
  [/ғ/g, 'г'],
  [/Ҳ/g, 'Х'],
  [/ҳ/g, 'х'],
  [/(?<=\p{L})ъ(?![еёюя])/gu, ''],
]

const kept = new Map<string, string>()
const mostKept = 10_000

/**
 * A name in the script of the reader: people, workshops, makers and what else is called in Uzbek and was written
 * down in one script only. `Yoʻldosheva` is `Йўлдошева` on an Uzbek page in Cyrillic and `Юлдошева` on a Russian one;
 * names in the reader's script stay letter by letter.
 */
export function nameInScript(name: string, locale: Locale): string {
  const key = `${locale} ${name}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const shown = convert(name, locale)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, shown)
  return shown
}

/** `HV-7Q4K-92MX` is written so in every script: nobody finds `ҲВ-7Қ4К-92МХ`. */
const publicNumber = new RegExp(`\\b((?:${numberPrefixes.join('|')})-[0-9A-Z]{4}-[0-9A-Z]{4}\\b)`)

function convert(name: string, locale: Locale): string {
  return name
    .split(publicNumber)
    .map((part, index) => (index % 2 ? part : convertWords(part, locale)))
    .join('')
}

function convertWords(name: string, locale: Locale): string {
  if (locale === 'uz-Cyrl') return latin.test(name) ? latinToCyrillic(name) : name
  if (locale === 'ru') {
    if (!latin.test(name)) return name
    return russianLetters.reduce(
      (text, [letter, replacement]) => text.replace(letter, replacement),
      latinToCyrillic(name),
    )
  }
  return cyrillic.test(name) ? cyrillicToLatin(name) : name
}

export interface ShownText {
  text: string
  /** Set when the text is in another language than the page. */
  lang?: Locale
}

/**
 * A text that was written in Uzbek: in the script of an Uzbek page, and marked as Uzbek on the others. `writtenIn` is
 * the script it was written in.
 */
export function showInScript(text: string, locale: Locale, writtenIn: Locale = 'uz-Latn'): ShownText {
  if (locale === 'uz-Latn' || locale === 'uz-Cyrl') return { text: convert(text, locale) }
  return { text, lang: writtenIn }
}
