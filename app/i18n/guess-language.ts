import { apostrophes } from '~/lib/typed/normalise-apostrophes'
import type { Locale } from './locales'

const latin = /\p{Script=Latin}/gu
const cyrillic = /\p{Script=Cyrillic}/gu
const uzbekCyrillic = /[ўқғҳ]/iu
const russianCyrillic = /[ыщ]/iu
const uzbekLatin = new RegExp(`[og][${apostrophes}]`, 'iu')

/**
 * The language of a text that somebody typed, as far as its letters tell; nothing when it may as well be that of the
 * page. It is for reading aloud: a voice cannot read letters of the other alphabet.
 */
export function guessLanguage(text: string, locale: Locale): Locale | undefined {
  const written = guess(text, locale)
  return written === locale ? undefined : written
}

function guess(text: string, locale: Locale): Locale {
  const [inLatin, inCyrillic] = [count(text, latin), count(text, cyrillic)]
  if (inLatin === 0 && inCyrillic === 0) return locale
  if (inCyrillic > inLatin) {
    if (uzbekCyrillic.test(text)) return 'uz-Cyrl'
    if (russianCyrillic.test(text)) return 'ru'
    return locale === 'uz-Cyrl' ? locale : 'ru'
  }
  if (uzbekLatin.test(text)) return 'uz-Latn'
  return locale === 'en' ? locale : 'uz-Latn'
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
