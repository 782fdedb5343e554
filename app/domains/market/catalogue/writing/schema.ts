import { z } from 'zod'
import {
  centimetres,
  field,
  grams,
  lineReader,
  moneyReader,
  numberReader,
  optionalField,
  pieces,
  textReader,
  workingDays,
} from '~/domains/questions/schema'
import { type Locale, locales } from '~/i18n/locales'
import { cyrillicToLatin } from '~/i18n/uzbek/cyrillic-to-latin'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { priceBounds } from '../rules'
import { marksInput, type ProductMarks } from '../terms/schema'
import { articleInput } from '../variants/schema'

export const productName = field(
  'market.error.productName.missing',
  lineReader({ words: 'market.error.productName', least: 2, most: 120 }),
)
export const productDescription = field(
  'market.error.productDescription.missing',
  textReader({ words: 'market.error.productDescription', least: 10, most: 4000 }),
)

const productTextInput = z.object({
  locale: z.enum(locales),
  name: productName,
  description: productDescription,
})

/** A price as it is typed, in soʻm; tiyin. */
export const readPrice = moneyReader({
  words: 'market.error.price',
  least: priceBounds.least / 100n,
  most: priceBounds.most / 100n,
})
export const readStock = numberReader({ words: 'market.error.stock', least: 0, most: 9999, units: pieces })
/** Of what has a price of its own beside its product's; null when the field is left empty. */
export const optionalPriceInput = optionalField(readPrice)
export const stockInput = field('market.error.stock.missing', readStock)
const leadDays = numberReader({ words: 'market.error.leadDays', least: 0, most: 180, units: workingDays })
/** Typed in centimetres, kept in millimetres. */
const measure = optionalField(
  numberReader({ words: 'market.error.measure', least: 0.1, most: 10_000, places: 1, units: centimetres }),
).transform((cm) => (cm === null ? null : Math.round(cm * 10)))
const weight = numberReader({ words: 'market.error.weight', least: 1, most: 100_000, units: grams })

/** What a seller says about a product. Price in whole soʻm, weight in grams. What is made to order has no stock. */
export function productForm(availability: unknown) {
  return z.object({
    categoryCode: z
      .string({ error: 'market.error.category' })
      .regex(/^[a-z-]{1,40}$/, { error: 'market.error.category' }),
    priceTiyin: field('market.error.price.missing', readPrice),
    availability: z.enum(['in_stock', 'made_to_order'], { error: 'market.error.availability' }),
    stock: availability === 'made_to_order' ? noStock : stockInput,
    leadDays: field('market.error.leadDays.missing', leadDays),
    weightGrams: field('market.error.weight.missing', weight),
    article: articleInput,
    lengthMm: measure,
    widthMm: measure,
    heightMm: measure,
    marks: marksInput.default({}),
    texts: z.array(productTextInput).min(1, { error: 'market.error.productName.missing' }).max(4),
  })
}

/** Not asked for, so whatever stands in the field is not judged. */
const noStock = z.unknown().transform(() => 0)

export interface ProductInput {
  categoryCode: string
  priceTiyin: bigint
  availability: 'in_stock' | 'made_to_order'
  stock: number
  leadDays: number
  weightGrams: number
  /** The seller's own number of it; null or absent where she gives none. */
  article?: string | null
  /** Millimetres; null when the seller does not say. */
  lengthMm: number | null
  widthMm: number | null
  heightMm: number | null
  marks: ProductMarks
  texts: ProductTextInput[]
}

export interface ProductTextInput extends z.infer<typeof productTextInput> {
  /** Made of the other Uzbek script; false when the seller wrote it. */
  isMade?: boolean
}

/** Uzbek readers of both scripts are served by one text; what the seller wrote herself is never replaced. */
export function withOtherScript(texts: ProductTextInput[]): ProductTextInput[] {
  const latin = texts.find(({ locale }) => locale === 'uz-Latn')
  const cyrillic = texts.find(({ locale }) => locale === 'uz-Cyrl')
  if (latin && !cyrillic) return [...texts, make('uz-Cyrl', latin, latinToCyrillic)]
  if (cyrillic && !latin) return [make('uz-Latn', cyrillic, cyrillicToLatin), ...texts]
  return texts
}

function make(locale: Locale, { name, description }: ProductTextInput, change: (text: string) => string) {
  return { locale, name: change(name), description: change(description), isMade: true }
}
