import { type Locale, locales } from '~/i18n/locales'
import { type ShownText, showInScript } from '~/i18n/show-in-script'

interface Sourced {
  source: string
  /** By language; a JSON column, so anything. */
  sourceTexts: unknown
}

/** Where a value is from: in the language of the page, else as it was typed and marked with its language. */
export function showSource({ source, sourceTexts }: Sourced, locale: Locale): ShownText {
  const texts = new Map(Object.entries(sourceTexts ?? {}))
  const own = texts.get(locale)
  if (own) return { text: own }
  const typedIn = locales.find((each) => texts.has(each)) ?? 'uz-Latn'
  const text = texts.get(typedIn) ?? source
  return typedIn.startsWith('uz') ? showInScript(text, locale, typedIn) : { text, lang: typedIn }
}
