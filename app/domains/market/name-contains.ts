import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'

/** Filters for a name with the typed words in it, in whichever script and with whichever apostrophes they are typed. */
export function nameContains(typed: string): { contains: string; mode: 'insensitive' }[] {
  const latin = normaliseApostrophes(cyrillicToLatin(typed))
  const spellings = new Set([typed, latin, latinToCyrillic(latin)])
  // Prisma hands `%` and `_` to LIKE as they are.
  return [...spellings].map((one) => ({
    contains: one.replace(/[\\%_]/g, '\\$&'),
    mode: 'insensitive',
  }))
}
