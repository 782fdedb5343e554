import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { latinToCyrillic } from './latin-to-cyrillic'

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
