import type { Locale } from '~/i18n/locales'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'

interface TypedTexts {
  uzLatn: string
  /** Null where it was left empty: it is made of the Latin. */
  uzCyrl: string | null
  ru: string
  en: string
}

/** A text as somebody typed it in four fields, by language. */
export function fourTexts({ uzLatn, uzCyrl, ru, en }: TypedTexts): Record<Locale, string> {
  return { 'uz-Latn': uzLatn, 'uz-Cyrl': uzCyrl ?? latinToCyrillic(uzLatn), ru, en }
}
