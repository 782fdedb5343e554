/** BCP 47 codes in the order of the language switch. `oz` and `uz` mean different scripts on different sites, so they are not used. */
export const locales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale = 'uz-Latn' satisfies Locale

/** The name of each language in itself: full for readers of the page, short for a narrow header. */
export const localeNames: Record<Locale, { full: string; short: string }> = {
  'uz-Latn': { full: 'Oʻzbekcha', short: 'Oʻz' },
  'uz-Cyrl': { full: 'Ўзбекча', short: 'Ўз' },
  ru: { full: 'Русский', short: 'Ру' },
  en: { full: 'English', short: 'En' },
}

export function isLocale(value: string | undefined): value is Locale {
  return (locales as readonly string[]).includes(value ?? '')
}

/** Languages in which names of places, devices and services, and what else is no catalogue, are kept. */
export const contentLocales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const satisfies readonly Locale[]

export type ContentLocale = (typeof contentLocales)[number]

/** The language in which a reader of `locale` is given what is kept in some languages only. */
export function contentLocaleOf(locale: string): ContentLocale {
  return contentLocales.find((kept) => kept === locale) ?? defaultLocale
}

/** A kept text for a reader of every language of the portal. */
export function forEveryReader(texts: Readonly<Record<ContentLocale, string>>): Record<Locale, string> {
  const entries = locales.map((locale) => [locale, texts[contentLocaleOf(locale)]] as const)
  return Object.fromEntries(entries) as Record<Locale, string>
}
