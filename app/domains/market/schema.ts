import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'
import { collapseWhitespace } from '~/lib/text'
import { publicNumberReader } from '~/lib/typed/codes/read-public-number'
import { field } from '~/lib/typed/field'
import { readPhone } from '~/lib/typed/read-phone'

export { listProductsInput, type ProductCard, type ProductList } from './catalogue/schema'

const line = (most: number, error: string) =>
  z.string({ error }).transform(collapseWhitespace).pipe(z.string().min(2, { error }).max(most, { error }))

/** Who gets the goods, and where. The region that prices the delivery is the district's. */
export const contactInput = z
  .object({
    name: line(150, 'market.error.name'),
    phone: z.string({ error: 'market.error.phone' }).transform((text, context) => {
      const phone = normalisePhone(text)
      if (phone) return phone
      context.addIssue({ code: 'custom', message: 'market.error.phone' })
      return z.NEVER
    }),
    /** Empty is none. */
    email: z
      .union([z.literal(''), z.email({ error: 'market.error.email' }).max(200)], {
        error: 'market.error.email',
      })
      .optional()
      .transform((email) => email || null),
    districtSoato: z
      .string({ error: 'market.error.district' })
      .regex(/^\d{7,10}$/, { error: 'market.error.district' }),
    address: line(300, 'market.error.address'),
    /** For whoever brings it; empty is none. */
    note: z
      .string()
      .transform(collapseWhitespace)
      .pipe(z.string().max(300, { error: 'market.error.note' }))
      .optional()
      .transform((note) => note || null),
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

/** Units as a number or as typed; 0 takes a line out of the cart. */
export const quantityInput = z
  .union([z.number().int(), z.string().regex(/^\s*\d{1,2}\s*$/)], { error: 'market.error.quantity' })
  .transform(Number)
  .pipe(z.number().min(0, { error: 'market.error.quantity' }).max(99, { error: 'market.error.quantity' }))

export const trackingInput = z
  .string({ error: 'market.error.tracking' })
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9-]{4,40}$/, { error: 'market.error.tracking' }))

/** Why a parcel is not sent. */
export const cancelReasons = ['notAvailable', 'damaged', 'buyerAsked', 'noDelivery', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const productTextInput = z.object({
  locale: z.enum(['uz-Latn', 'uz-Cyrl', 'ru', 'en']),
  name: line(120, 'market.error.productName'),
  description: z
    .string()
    .trim()
    .min(10, { error: 'market.error.productDescription' })
    .max(4000, { error: 'market.error.productDescription' }),
})

/** What a seller says about a product. Price in whole so'm, weight in grams. */
export const productInput = z
  .object({
    categoryCode: z
      .string({ error: 'market.error.category' })
      .regex(/^[a-z-]{1,40}$/, { error: 'market.error.category' }),
    priceTiyin: z
      .string({ error: 'market.error.price' })
      .transform((text) => text.replace(/[\s\u00a0]/g, ''))
      .pipe(z.string().regex(/^[1-9]\d{2,8}$/, { error: 'market.error.price' }))
      .transform((som) => BigInt(som) * 100n),
    availability: z.enum(['in_stock', 'made_to_order'], { error: 'market.error.availability' }),
    stock: z.coerce.number().int().min(0).max(9999, { error: 'market.error.stock' }).catch(0),
    leadDays: z.coerce
      .number({ error: 'market.error.leadDays' })
      .int({ error: 'market.error.leadDays' })
      .min(0, { error: 'market.error.leadDays' })
      .max(180, { error: 'market.error.leadDays' }),
    weightGrams: z.coerce
      .number({ error: 'market.error.weight' })
      .int({ error: 'market.error.weight' })
      .min(1, { error: 'market.error.weight' })
      .max(100_000, { error: 'market.error.weight' }),
    texts: z.array(productTextInput).min(1, { error: 'market.error.productName' }).max(4),
  })
  .transform((product) => (product.availability === 'made_to_order' ? { ...product, stock: 0 } : product))
export type ProductInput = z.infer<typeof productInput>

export const sellerInput = z.object({
  displayName: line(80, 'market.error.sellerName'),
  soato: z.string({ error: 'market.error.region' }).regex(/^\d{4,10}$/, { error: 'market.error.region' }),
  about: z.record(z.string(), z.string().trim().max(2000)),
})
export type SellerInput = z.infer<typeof sellerInput>
