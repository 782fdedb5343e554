import { z } from 'zod'
import {
  field,
  lineReader,
  numberReader,
  optionalField,
  pieces,
  textReader,
} from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import type { GivenProofs } from './proofs/schema'

/** What sellers speak with buyers: ISO 639 codes, as the database has them. */
export const shopLanguages = ['uz', 'kaa', 'ru', 'tg', 'kk', 'ky', 'tk', 'en'] as const

/** A story in one language, as a seller tells it when she asks to sell and in her shop. */
export const story = field(
  'seller.error.story.missing',
  textReader({ words: 'seller.error.story', least: 20, most: 2000 }),
)

/** What a seller says about her shop; its stories are read one by one by `story`. */
export const shopInput = z.object({
  displayName: field(
    'market.error.sellerName.missing',
    lineReader({ words: 'market.error.sellerName', least: 2, most: 80 }),
  ),
  /** District or city, 7 digits. */
  soato: z
    .string({ error: 'market.error.sellerDistrict' })
    .regex(/^\d{4,10}$/, { error: 'market.error.sellerDistrict' }),
  languages: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(shopLanguages)),
  ),
})

export interface ShopStory {
  about: Partial<Record<Locale, string>>
  /** The script that was made of the other one; empty when the seller wrote both, or none. */
  aboutMade: Locale[]
}

export interface ShopInput extends z.infer<typeof shopInput>, ShopStory {}

/** As what somebody sells: herself with her family, or an enterprise where half of the staff have disabilities. */
export const sellerKinds = ['artisan', 'enterprise'] as const
export const sellerKind = z.enum(sellerKinds, { error: 'market.error.sellerKind' })

/** Somebody who asks to sell. */
export interface SellerInput {
  /** The mandate under which she asks for another; null, or absent, for herself. */
  mandateId?: string | null
  displayName: string
  kind?: (typeof sellerKinds)[number]
  /** District or city, 7 digits. */
  soato: string
  about: Partial<Record<string, string>>
  /** The script of the story that was made of the other one. */
  aboutMade?: string[]
  /** What she gives for each requirement that is in force. */
  proofs?: GivenProofs
}

/** At how many left a seller is told. */
export const lowStockInput = z.object({
  lowStock: optionalField(
    numberReader({ words: 'seller.error.lowStock', least: 0, most: 999, units: pieces }),
  ),
})
