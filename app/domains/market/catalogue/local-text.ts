import { isLocale, type Locale, locales } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { ownValue } from '~/lib/own-value'
import type { LocalText } from './schema'

const otherScript: Record<string, Locale> = { 'uz-Cyrl': 'uz-Latn', 'uz-Latn': 'uz-Cyrl' }

/** Languages in which a reader of `locale` is shown a text, the best first: her own, its other script, then what she is most likely to read. */
export function languageOrder(locale: string): readonly string[] {
  const second = ownValue(otherScript, locale)
  return [...new Set([locale, ...(second ? [second] : []), ...locales])].filter(isLocale)
}

/** The best of the texts for a reader; an empty text in her language when there is none at all. */
export function chooseText(texts: Readonly<Record<string, string>>, locale: string): LocalText {
  for (const lang of languageOrder(locale)) {
    const text = ownValue(texts, lang)
    if (text) return toReader({ text, lang }, locale)
  }
  return { text: '', lang: locale }
}

/** The best for a reader of a column that there is once for each language. */
export function chooseColumn<Column extends string>(
  texts: readonly ({ locale: string } & Record<Column, string>)[],
  column: Column,
  locale: string,
): LocalText {
  return chooseText(Object.fromEntries(texts.map((text) => [text.locale, text[column]])), locale)
}

/** An Uzbek reader reads in her own script what was written in the other one. */
export function toReader(written: LocalText, locale: string): LocalText {
  const { text, lang } = written
  if (lang === 'uz-Latn' && locale === 'uz-Cyrl') return { text: latinToCyrillic(text), lang: locale }
  if (lang === 'uz-Cyrl' && locale === 'uz-Latn') return { text: cyrillicToLatin(text), lang: locale }
  return written
}
