import type { ContentLocale } from '~/i18n/locales'
import { sellerRows } from '../content/market/sellers'
import { closings, middles, openings } from '../content/market/stories'
import { readRows } from '../content-files'
import { seededRandom } from '../seeded-random'
import { fourLanguages, joinTexts, place } from './texts'

export interface SeedSeller {
  slug: string
  displayName: string
  /** District or city. */
  soato: string
  about: Record<ContentLocale, string>
}

// All are such that Russian says «лет» after them.
const years = [7, 8, 9, 11, 12, 14, 15, 16, 18, 20, 25, 27]

/** Always the same 60 workshops. Their names, places and stories are made up. */
export function seedSellers(): SeedSeller[] {
  const territories = new Map(readRows('territories.tsv').map((row) => [row.soato, row]))
  return sellerRows.map(([slug, displayName, soato, crafts], index) => {
    const random = seededRandom(500 + index)
    const territory = territories.get(soato)
    const opening = openings[crafts[0] ?? '']
    if (!territory || !opening) throw new Error(`Seller ${slug}: unknown place or craft`)
    const numbers = {
      years: random.pick(years),
      old: random.pick([40, 45, 50, 60, 70]),
      people: random.whole(5, 9),
    }
    const where = [territory.name_uz_latn ?? '', territory.name_ru ?? '', territory.name_en ?? ''] as const
    const story = [opening, random.pick(middles), random.pick(closings)]
    const about = joinTexts(story.map((text) => place(text, where, numbers)))
    return { slug, displayName, soato, about: fourLanguages(about) }
  })
}
