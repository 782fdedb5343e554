import { documentRow, type WordRow, wordRows } from '~/domains/search/document-row'
import type { SearchText } from '~/domains/search/schema'
import { slugify } from '~/i18n/uzbek/slugify'
import { newId } from '~/lib/ids'
import { addDays } from '~/platform/clock.server'
import { categories } from '../../content/market/categories'
import { sellerRows } from '../../content/market/sellers'
import { readRows } from '../../content-files'
import { seedSellers } from '../../market/sellers'
import type { SeedDay } from '../../seed-day'
import { seededRandom } from '../../seeded-random'
import { type MadePerson, makePerson } from '../people'

/** A workshop of somebody who was made with it, in a place and a craft of one of the demonstration. */
export interface BulkShop {
  /** From 1: the first ones are the largest. */
  number: number
  id: string
  slug: string
  name: string
  person: MadePerson
  soato: string
  about: object
  /** Places in the list of categories, from 0; one twice where it has but one craft. */
  crafts: readonly [number, number]
  createdAt: Date
  /** What its name and its places add to the documents of its products. */
  tokens: string[]
  words: WordRow[]
}

/** `firstPerson`: how many people there are already. */
export function makeShops(count: number, firstPerson: number, day: SeedDay): BulkShop[] {
  const places = new Map(readRows('territories.tsv').map((row) => [row.soato ?? '', row]))
  const stories = seedSellers()
  const codes = categories.map(({ code }) => code)
  return Array.from({ length: count }, (_, index) => {
    const random = seededRandom(40_000_000 + firstPerson + index)
    const at = random.whole(0, sellerRows.length - 1)
    const [, , soato = '', crafts = []] = sellerRows[at] ?? []
    const [first = 0, second = first] = crafts.map((code) => codes.indexOf(code))
    const person = makePerson(random, firstPerson + index, soato)
    const name = `${person.givenName} ${person.familyName}`
    const own = [soato.slice(0, 4), soato].flatMap((code): SearchText[] => {
      const row = places.get(code)
      const named = (text: string | undefined, language: SearchText['language']): SearchText => ({
        ...{ text: text ?? '', language, isProper: true },
      })
      return row ? [named(row.name_uz_latn, 'uz'), named(row.name_ru, 'ru'), named(row.name_en, 'en')] : []
    })
    const extra = [...own, { text: name, language: 'uz' as const, isProper: true }]
    return {
      ...{
        number: index + 1,
        id: newId(),
        slug: `${slugify(name)}-${firstPerson + index}`,
        name,
        person,
        soato,
      },
      ...{ about: stories[at]?.about ?? {}, crafts: [first, second] as const },
      createdAt: addDays(day.now, -1_100 - random.whole(0, 300)),
      tokens: documentRow({ kind: 'product', ref: '', names: [], extra, body: [] }).extra,
      words: wordRows(extra),
    }
  })
}
