import { createFormat } from '../../../app/i18n/format'
import { isLocale, type Locale } from '../../../app/i18n/locales'
import { nameInScript } from '../../../app/i18n/show-in-script'

/** The language that the journeys are made in: `E2E_LOCALE`, a run for each in `.ci/run-days`; Uzbek otherwise. */
export const journeyLocale: Locale = readLocale(process.env.E2E_LOCALE ?? 'uz-Latn')

/** An SMS is in Latin for readers of Cyrillic Uzbek, to be of one part; so are the stand-ins' pages. */
export const outsideLocale: Locale = journeyLocale === 'uz-Cyrl' ? 'uz-Latn' : journeyLocale

function readLocale(given: string): Locale {
  if (!isLocale(given)) throw new Error(`E2E_LOCALE: there is no language ${given}`)
  return given
}

/** A sum in soʻm as a page of that language shows it, whatever spaces are in it. */
export function sumShown(soum: number): string {
  return createFormat(journeyLocale)
    .money(BigInt(soum) * 100n)
    .replace(/\s/g, '\\s')
}

/** A name that was given in Latin, in the script of that language. */
export const nameShown = (latin: string) => nameInScript(latin, journeyLocale)

/** A day in a sentence of that language. */
export const dayShown: RegExp = {
  'uz-Latn': /\d{4}-yil \d+-\p{L}+/u,
  'uz-Cyrl': /\d{4} йил \d+ \p{L}+/u,
  ru: /\d+ \p{L}+ \d{4} г\./u,
  en: /\d+ \p{L}+ \d{4}/u,
}[journeyLocale]
