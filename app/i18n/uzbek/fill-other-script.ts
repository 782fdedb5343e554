import type { Locale } from '../locales'
import { cyrillicToLatin } from './cyrillic-to-latin'
import { latinToCyrillic } from './latin-to-cyrillic'

type Texts = Partial<Record<Locale, string>>

/**
 * One Uzbek text serves readers of both scripts: the one that is missing is made of the other. What was written in both
 * is never replaced. `made` names the script that was made.
 */
export function fillOtherScript(texts: Texts): { texts: Texts; made: Locale | null } {
  const { 'uz-Latn': latin, 'uz-Cyrl': cyrillic } = texts
  if (latin && !cyrillic) return { texts: { ...texts, 'uz-Cyrl': latinToCyrillic(latin) }, made: 'uz-Cyrl' }
  if (cyrillic && !latin)
    return { texts: { ...texts, 'uz-Latn': cyrillicToLatin(cyrillic) }, made: 'uz-Latn' }
  return { texts, made: null }
}
