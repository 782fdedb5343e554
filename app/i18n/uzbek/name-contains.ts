import { normaliseApostrophes } from '~/lib/typed/normalise-apostrophes'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { latinToCyrillic } from './latin-to-cyrillic'

/** Filters for a name with the typed words in it, in whichever script and with whichever apostrophes they are typed. */
export function nameContains(typed: string): { contains: string; mode: 'insensitive' }[] {
  const latin = normaliseApostrophes(cyrillicToLatin(typed))
  const spellings = new Set([typed, latin, latinToCyrillic(latin)])
  return [...spellings].map((one) => ({ contains: letterByLetter(one), mode: 'insensitive' }))
}

/** The filter for a name that is the typed one, in whichever case. */
export function nameIs(typed: string): { equals: string; mode: 'insensitive' } {
  return { equals: letterByLetter(typed), mode: 'insensitive' }
}

// Prisma hands `%` and `_` to LIKE as they are.
function letterByLetter(typed: string): string {
  return typed.replace(/[\\%_]/g, '\\$&')
}
