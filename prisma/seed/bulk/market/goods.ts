import { documentRow, type WordRow, wordRows } from '~/domains/search/document-row'
import { languageOf, type SearchText } from '~/domains/search/schema'
import { slugify } from '~/i18n/uzbek/slugify'
import { categories } from '../../content/market/categories'
import type { CategoryContent, Text } from '../../content/market/shape'
import { productTerms } from '../../content/market/terms'
import { type SeedMarks, seedMarks } from '../../market/marks'
import { type SeedProduct, textsOf } from '../../market/products'
import { type ProductWords, productDescription, productName } from '../../market/texts'
import { type SeededRandom, seededRandom } from '../../seeded-random'

/** What many products are made of: thing, ornament, material and size, with its words and its place in the search. */
export interface BulkGoods {
  number: number
  category: string
  slug: string
  texts: SeedProduct['texts']
  marks: SeedMarks['marks']
  lengthMm: number | null
  widthMm: number | null
  /** Thousands of soʻm. */
  price: readonly [number, number]
  grams: readonly [number, number]
  madeToOrder: boolean
  photo: { key: string; alt: object } | null
  document: ReturnType<typeof documentRow>
  words: WordRow[]
}

/** Goods of a category, and so the number of the first of the next one. */
export const goodsOfCategory = 300

/** Pictures of the demonstration, by category. */
export type KnownPhotos = ReadonlyMap<string, readonly { key: string; alt: object }[]>

/** Some thousands, those of a category beside one another, in the order of the categories. */
export function makeGoods(photos: KnownPhotos): BulkGoods[] {
  return categories.flatMap((content, place) => {
    const random = seededRandom(9_000 + place)
    const drawn = photos.get(content.code) ?? []
    return Array.from({ length: goodsOfCategory }, (_, index) => {
      const number = place * goodsOfCategory + index + 1
      return makeOne(content, number, drawn.length > 0 ? random.pick(drawn) : null, random)
    })
  })
}

function makeOne(
  content: CategoryContent,
  number: number,
  photo: BulkGoods['photo'],
  random: SeededRandom,
): BulkGoods {
  const thing = random.pick(content.things)
  const size = thing.sizes.length ? random.pick(thing.sizes) : ''
  const words: ProductWords = {
    ...{
      content,
      thing,
      size,
      variant: random.pick(content.variants),
      finish: random.pick(content.finishes),
    },
  }
  const name = productName(words, random.whole(0, 3))
  const texts = textsOf(name, productDescription(words, random), random)
  // The school is that of a place; these are made everywhere.
  const { marks, lengthMm, widthMm } = seedMarks(words, '', number)
  const names = texts.map((text) => ({ text: text.name, language: languageOf(text.locale) }))
  const extra = [
    ...languagesOf(content.name),
    ...marks.flatMap(({ kind, code }) => (kind === 'care' ? [] : languagesOf(termName(kind, code)))),
  ]
  const body = texts.map((text) => ({ text: text.description, language: languageOf(text.locale) }))
  return {
    ...{ number, category: content.code, slug: slugify(name[0]), texts, marks, lengthMm, widthMm, photo },
    ...{ price: thing.price, grams: thing.grams, madeToOrder: thing.toOrder ?? false },
    document: documentRow({ kind: 'product', ref: '', names, extra, body }),
    words: wordRows([...names, ...extra]),
  }
}

function termName(kind: keyof typeof productTerms, code: string): Text {
  const [, name] = productTerms[kind].find(([own]) => own === code) ?? []
  if (!name) throw new Error(`No word ${kind}:${code}`)
  return name
}

function languagesOf([uz, ru, en]: Text): SearchText[] {
  return [
    { text: uz, language: 'uz' },
    { text: ru, language: 'ru' },
    { text: en, language: 'en' },
  ]
}
