import type { ContentLocale } from '~/i18n/locales'
import { slugify } from '~/i18n/uzbek/slugify'
import { som } from '~/lib/money'
import { categories } from '../content/market/categories'
import { sellerRows } from '../content/market/sellers'
import type { CategoryContent, Text } from '../content/market/shape'
import { drawPicture } from '../pictures/draw-picture'
import { pictureKey } from '../pictures/picture-files'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { type SeedMarks, seedMarks } from './marks'
import {
  fourLanguages,
  languagesOf,
  type ProductWords,
  pictureAlt,
  productDescription,
  productName,
} from './texts'

export interface SeedProduct extends SeedMarks {
  slug: string
  sellerSlug: string
  categoryCode: string
  priceTiyin: bigint
  availability: 'in_stock' | 'made_to_order'
  stock: number
  leadDays: number
  weightGrams: number
  status: 'published' | 'draft' | 'hidden'
  /** Days before the day of the seed. */
  ageDays: number
  texts: { locale: ContentLocale; name: string; description: string; isMade: boolean }[]
  photos: { key: string; svg: string; alt: Record<ContentLocale, string> }[]
}

const perCategory = 34
// 12 × 34 = 408, of which every 51st is not on sale: 400 are.
const notOnSaleEvery = 51

let made: SeedProduct[] | undefined

/**
 * Always the same products: 400 on sale and 8 that their sellers still write or have hidden. Writing and drawing them
 * takes about a second, once a process: call it before a transaction is opened.
 */
export function seedProducts(): SeedProduct[] {
  made ??= makeProducts()
  return made
}

function makeProducts(): SeedProduct[] {
  const slugs = new Set<string>()
  return categories.flatMap((content, c) => {
    const random = seededRandom(7000 + c)
    const sellers = sellerRows.filter(([, , , crafts]) => crafts.includes(content.code))
    return distinctWords(content, random).map((words, index): SeedProduct => {
      const ordinal = c * perCategory + index
      const name = productName(words, random.whole(0, 3))
      const seller = sellers[index % sellers.length]
      if (!seller) throw new Error(`No seller for ${content.code}`)
      return {
        slug: ownSlug(name, slugs),
        sellerSlug: seller[0],
        categoryCode: content.code,
        ...termsOf(words, random),
        ...seedMarks(words, seller[0], ordinal),
        status: (ordinal + 1) % notOnSaleEvery ? 'published' : ordinal % 2 ? 'draft' : 'hidden',
        ageDays: random.whole(1, 320),
        texts: textsOf(name, productDescription(words, random), random),
        photos: photos(words, name, ordinal, random),
      }
    })
  })
}

/** Kind, ornament and finish, so that no two products of a category are the same. */
function distinctWords(content: CategoryContent, random: SeededRandom): ProductWords[] {
  const seen = new Set<string>()
  const found: ProductWords[] = []
  for (let attempt = 0; found.length < perCategory; attempt++) {
    const thing = content.things[found.length % content.things.length]
    if (!thing || attempt > 10_000) throw new Error(`Too few kinds in ${content.code}`)
    const variant = random.pick(content.variants)
    if (seen.has(`${thing.slug} ${variant.slug}`)) continue
    seen.add(`${thing.slug} ${variant.slug}`)
    const size = thing.sizes.length ? random.pick(thing.sizes) : ''
    found.push({ content, thing, variant, finish: random.pick(content.finishes), size })
  }
  return found
}

type Terms = Pick<SeedProduct, 'priceTiyin' | 'availability' | 'stock' | 'leadDays' | 'weightGrams'>

function termsOf({ thing }: ProductWords, random: SeededRandom): Terms {
  const thousands = random.whole(thing.price[0], thing.price[1])
  const step = thousands < 60 ? 1 : thousands < 400 ? 5 : 10
  const toOrder = thing.toOrder ? random.chance(0.7) : random.chance(0.08)
  const few = random.next()
  return {
    priceTiyin: som(Math.max(step, Math.round(thousands / step) * step) * 1000),
    availability: toOrder ? 'made_to_order' : 'in_stock',
    stock: toOrder || few < 0.05 ? 0 : few < 0.17 ? 1 : random.whole(2, 20),
    leadDays: toOrder ? random.whole(5, 25) : random.whole(1, 3),
    weightGrams: Math.round(random.whole(thing.grams[0], thing.grams[1]) / 5) * 5 || 5,
  }
}

/** In the languages that a seller writes in. */
export function textsOf(name: Text, description: Text, random: SeededRandom): SeedProduct['texts'] {
  const names = fourLanguages(name)
  const descriptions = fourLanguages(description)
  const languages = languagesOf(random)
  return languages.map((locale) => ({
    locale,
    name: names[locale],
    description: descriptions[locale],
    isMade: locale === 'uz-Cyrl' && languages.includes('uz-Latn'),
  }))
}

function photos(
  words: ProductWords,
  name: Text,
  ordinal: number,
  random: SeededRandom,
): SeedProduct['photos'] {
  const roll = random.next()
  const count = roll < 0.72 ? 1 : roll < 0.95 ? 2 : 3
  const { content, thing, variant } = words
  return Array.from({ length: count }, (_, view) => {
    const svg = drawPicture({
      category: content.code,
      thing: thing.slug,
      variant: variant.slug,
      seed: 31 * (ordinal + 1),
      view,
    })
    return { key: pictureKey(svg), svg, alt: pictureAlt(name, view) }
  })
}

function ownSlug(name: Text, taken: Set<string>): string {
  const base = slugify(name[0])
  let slug = base
  for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`
  taken.add(slug)
  return slug
}
