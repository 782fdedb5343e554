import { z } from 'zod'
import {
  centimetres,
  dateField,
  field,
  grams,
  lineReader,
  moneyReader,
  nameReader,
  numberReader,
  optionalField,
  pieces,
  publicNumberReader,
  readEmail,
  readHandoverCode,
  readPhone,
  readTrackingNumber,
  refuseField,
  textReader,
  workingDays,
} from '~/domains/questions/schema'
import { locales } from '~/i18n/locales'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import { type Result, refuse } from '~/lib/result'
import type { TextKey } from '~/lib/text-key'
import { cleanLine } from '~/lib/typed/clean'
import { ParcelProblemKind, type ProductTermKind } from '~/platform/prisma/enums'

export {
  type Chosen,
  type Facet,
  type FacetKey,
  facetKeys,
  type ListProductsInput,
  listProductsInput,
  type ProductCard,
  type ProductList,
} from './catalogue/schema'
export { severalActs, severalForm } from './catalogue/several/schema'
export { breakForm, scheduleInput, weekdays } from './schedule/schema'
export { type ShopInput, shopInput, shopLanguages, story } from './sellers/schema'

import { mostMarks, termCode, termKinds } from './catalogue/terms/rules'

export type { ShownQuestion } from './voices/questions/queries/list-product-questions.server'
export { type ReportKind, reportForm, reportKinds, reportReasons } from './voices/reports/schema'
export { mostReviewPhotos } from './voices/rules'
export {
  askAgainForm,
  decideVoiceForm,
  listReviewsInput,
  mostNoteText,
  mostQuestionText,
  mostVoiceText,
  objectForm,
  productQuestionForm,
  productReviewForm,
  type ShownProductReview,
  type VoiceDecision,
  voiceAnswerForm,
  voiceReasons,
} from './voices/schema'

import { refundReasons } from './orders/part-refund'
import { mostUnitsOfOne } from './rules'

/** Who gets the goods, and where. The region that prices the delivery is the district's. */
export const contactInput = z
  .object({
    name: field('market.error.name.missing', nameReader({ words: 'market.error.name', least: 2, most: 150 })),
    phone: field('market.error.phone', readPhone),
    email: optionalField(readEmail),
    districtSoato: z
      .string({ error: 'market.error.district' })
      .regex(/^\d{7,10}$/, { error: 'market.error.district' }),
    address: field(
      'market.error.address.missing',
      lineReader({ words: 'market.error.address', least: 5, most: 300 }),
    ),
    /** For whoever brings it. */
    note: optionalField(lineReader({ words: 'market.error.note', most: 300 })),
  })
  .transform((contact): Contact => ({ ...contact, regionSoato: contact.districtSoato.slice(0, 4) }))

/** As it is sealed with the order. */
export interface Contact {
  name: string
  /** 12 digits. */
  phone: string
  /** Null when the buyer gave none; sellers never get it. */
  email: string | null
  /** First four digits of the district. */
  regionSoato: string
  districtSoato: string
  address: string
  /** Null when the buyer gave none. */
  note: string | null
}

/** The rest of the checkout form; `contactInput` is its other half. */
export const startCheckoutInput = z.object({
  /** Made with the form: two posts of one form are one checkout. */
  key: z.uuid(),
  /** Tiyin the buyer saw with delivery; another total is shown again, never just taken. */
  totalTiyin: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(BigInt),
  /** The lines she saw, as `writeSeen` wrote them. */
  seen: z
    .string()
    .regex(/^[0-9a-f-]{36}=\d{1,2}x\d{1,15}(,[0-9a-f-]{36}=\d{1,2}x\d{1,15}){0,49}$/)
    .transform(readSeen),
})

/** What a buyer was shown of a product: how many, and the price of one. */
export interface SeenLine {
  quantity: number
  unitPriceTiyin: bigint
}

/** The lines that a buyer is shown: the form brings them back, so that nothing is bought that was not seen. */
export function writeSeen(lines: readonly (SeenLine & { productId: string })[]): string {
  return lines
    .map(({ productId, quantity, unitPriceTiyin }) => `${productId}=${quantity}x${unitPriceTiyin}`)
    .join(',')
}

export function readSeen(text: string): ReadonlyMap<string, SeenLine> {
  return new Map(
    text.split(',').map((line): [string, SeenLine] => {
      const [productId = '', quantity = '', price = ''] = line.split(/[=x]/)
      return [productId, { quantity: Number(quantity), unitPriceTiyin: BigInt(price) }]
    }),
  )
}

/** What finds an order without signing in. */
export const findOrderInput = z.object({
  number: field('market.error.orderNumber', publicNumberReader('HB')),
  phone: field('market.error.phone', readPhone),
})

/** What is wrong with the number itself. */
export type QuantityFault = Extract<TextKey, `market.error.quantity.${string}` | `typed.number.${string}`>

/** Units as a number or as typed; 0 takes a line out of the cart. */
export function readQuantity(quantity: number | string, least: 0 | 1): Result<number, QuantityFault> {
  const typed = cleanLine(String(quantity))
  if (typed === '') return refuse('market.error.quantity.missing')
  const read = numberReader({ words: 'market.error.quantity', least, most: mostUnitsOfOne, units: pieces })
  // Which words a reader has is known where it is made.
  return read(typed) as Result<number, QuantityFault>
}

export const trackingInput = field('market.error.tracking', readTrackingNumber)

/** What a buyer says is wrong with a parcel. */
export const reportProblemInput = z.object({
  kind: z.enum(ParcelProblemKind, { error: 'market.error.problemKind' }),
  message: field(
    'market.error.problem.missing',
    textReader({ words: 'market.error.problem', least: 10, most: 1000 }),
  ),
})
export type ReportProblemInput = z.infer<typeof reportProblemInput>

/** Until when a seller will be late, and why. */
export const delayForm = (today: string) =>
  z.object({
    untilOn: dateField('seller.error.delayUntil', { today, towards: 'future' }).transform(
      (day) => new Date(`${day}T00:00:00Z`),
    ),
    reason: field(
      'market.error.deskText.missing',
      textReader({ words: 'market.error.deskText', least: 10, most: 300 }),
    ),
  })

/** At how many left a seller is told. */
export const lowStockInput = z.object({
  lowStock: optionalField(
    numberReader({ words: 'seller.error.lowStock', least: 0, most: 999, units: pieces }),
  ),
})

/** What the desk tells buyer or seller, and what a seller tells the desk. */
export const deskTextInput = z.object({
  text: field(
    'market.error.deskText.missing',
    textReader({ words: 'market.error.deskText', least: 10, most: 500 }),
  ),
})

/** The six digits of the SMS. */
export const receiptCodeInput = z.object({ code: field('market.error.receiptCode', readHandoverCode) })

export { refundReasons }

/** What somebody gives back of a parcel, but for the pieces: those stand in fields of their own. */
export const partRefundInput = z.object({
  /** Made with the form: sent twice, given back once. */
  refundKey: z.uuid(),
  reason: z.enum(refundReasons, { error: 'seller.error.reasonMissing' }),
  delivery: z.literal('on').optional(),
})

const unitsField = 'units:'

/** The field in which the pieces of a line are chosen. */
export function unitsFieldOf(lineId: string): string {
  return `${unitsField}${lineId}`
}

/** The pieces by line, of lines that have any. */
export function readUnits(form: FormData): Map<string, number> {
  const chosen = [...form].flatMap(([name, value]): [string, number][] =>
    name.startsWith(unitsField) && /^[1-9]\d?$/.test(String(value))
      ? [[name.slice(unitsField.length), Number(value)]]
      : [],
  )
  return new Map(chosen)
}

/** Why a parcel is not sent. */
export const cancelReasons = ['notAvailable', 'damaged', 'buyerAsked', 'noDelivery', 'other'] as const
/** Why the desk calls a parcel off, sent or not. */
export const deskCancelReasons = [
  'buyerAsked',
  'notArrived',
  'arrivedDamaged',
  'notAsDescribed',
  'rulesBroken',
  'byOperator',
] as const
/** Besides these the buyer's own word, and the portal's when a parcel is not accepted or not sent in time. */
export type CancelReason =
  | (typeof cancelReasons)[number]
  | (typeof deskCancelReasons)[number]
  | 'byBuyer'
  | 'notAccepted'
  | 'notSent'

const productTextInput = z.object({
  locale: z.enum(locales),
  name: field(
    'market.error.productName.missing',
    lineReader({ words: 'market.error.productName', least: 2, most: 120 }),
  ),
  description: field(
    'market.error.productDescription.missing',
    textReader({ words: 'market.error.productDescription', least: 10, most: 4000 }),
  ),
})

const price = moneyReader({ words: 'market.error.price', least: 100n, most: 999_999_999n })
const stock = numberReader({ words: 'market.error.stock', least: 0, most: 9999, units: pieces })
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
    priceTiyin: field('market.error.price.missing', price),
    availability: z.enum(['in_stock', 'made_to_order'], { error: 'market.error.availability' }),
    stock: availability === 'made_to_order' ? noStock : field('market.error.stock.missing', stock),
    leadDays: field('market.error.leadDays.missing', leadDays),
    weightGrams: field('market.error.weight.missing', weight),
    lengthMm: measure,
    widthMm: measure,
    heightMm: measure,
    marks: marksInput.default({}),
    texts: z.array(productTextInput).min(1, { error: 'market.error.productName.missing' }).max(4),
  })
}

const marksInput = z.partialRecord(z.enum(termKinds), z.array(z.string())).transform((given, context) => {
  const marks: ProductMarks = {}
  for (const kind of termKinds) {
    const codes = [...new Set(given[kind] ?? [])].filter((code) => termCode.test(code))
    const most = mostMarks[kind]
    if (codes.length > most) refuseField(context, 'market.error.tooManyMarks', { most }, [kind])
    if (codes.length > 0) marks[kind] = codes
  }
  return marks
})

/** What a product is said to be, by codes of the lists. */
export type ProductMarks = Partial<Record<ProductTermKind, string[]>>

/** Not asked for, so whatever stands in the field is not judged. */
const noStock = z.unknown().transform(() => 0)

export interface ProductInput {
  categoryCode: string
  priceTiyin: bigint
  availability: 'in_stock' | 'made_to_order'
  stock: number
  leadDays: number
  weightGrams: number
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

/** Somebody who asks to sell. */
export interface SellerInput {
  displayName: string
  /** District or city, 7 digits. */
  soato: string
  about: Partial<Record<string, string>>
  /** The script of the story that was made of the other one. */
  aboutMade?: string[]
}

const termName = field(
  'market.error.termName.missing',
  lineReader({ words: 'market.error.termName', least: 1, most: 60 }),
)

/** A word of a list in every language. Cyrillic is made of Latin when it is left empty. */
export const termInput = z
  .object({
    nameUzLatn: termName,
    nameUzCyrl: optionalField(lineReader({ words: 'market.error.termName', most: 60 })),
    nameRu: termName,
    nameEn: termName,
  })
  .transform((names) => ({ ...names, nameUzCyrl: names.nameUzCyrl ?? latinToCyrillic(names.nameUzLatn) }))
export type TermInput = z.infer<typeof termInput>
