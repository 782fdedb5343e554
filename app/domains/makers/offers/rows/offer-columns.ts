import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import type { OfferInput } from '../schema'

/** What the form says as columns: the other Uzbek script is made, and English readers read Uzbek where nothing is written. */
export function offerColumnsOf(input: OfferInput) {
  const { titleUz, titleRu, titleEn, descriptionUz, descriptionRu, descriptionEn, measured, ...terms } = input
  return {
    ...terms,
    title: inAll(titleUz, titleRu, titleEn),
    description: inAll(descriptionUz, descriptionRu, descriptionEn),
    hasEnglish: titleEn !== null,
    homeVisit: measured === 'home',
  }
}

function inAll(uzbek: string, russian: string, english: string | null) {
  return {
    'uz-Latn': uzbek,
    'uz-Cyrl': latinToCyrillic(uzbek),
    ru: russian,
    en: english ?? uzbek,
  }
}
