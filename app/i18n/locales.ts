/** BCP 47 codes in the order of the language switch. `oz` and `uz` mean different scripts on different sites, so they are not used. */
export const locales = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const

export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'uz-Latn'

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
