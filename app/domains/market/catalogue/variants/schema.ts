import { z } from 'zod'
import { field, lineReader, optionalField } from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'

/** Lists of words in which variants may differ. */
export const optionKinds = ['size', 'colour', 'material'] as const
export type OptionKind = (typeof optionKinds)[number]

/** Words by language; of a closed list in all of them, of a seller's own in those of her product. */
export type Words = Partial<Record<Locale, string>>

export interface OptionValue {
  /** Code of the list, or the seller's own word as she wrote it first. */
  key: string
  names: Words
}

/** In what variants of a product differ, as it is kept with the product. */
export interface ProductOption {
  /** Null for the seller's own words. */
  kind: OptionKind | null
  /** What is chosen, in the seller's own words; empty for a list, which pages name themselves. */
  names: Words
  values: OptionValue[]
}

const optionValues = z.array(z.object({ key: z.string(), names: z.record(z.string(), z.string()) }))
const options = z.array(
  z.object({
    kind: z.enum(optionKinds).nullable(),
    names: z.record(z.string(), z.string()),
    values: optionValues,
  }),
)

/** The column, which only commands write. */
export function readOptions(column: unknown): ProductOption[] {
  return options.parse(column) as ProductOption[]
}

/** A number or name of the seller's own, by which she knows a thing. */
export const articleInput = optionalField(lineReader({ words: 'variants.error.article', most: 40 }))
/** What is chosen, and one of its values, in the seller's own words. */
export const readOptionName = field(
  'variants.error.name.missing',
  lineReader({ words: 'variants.error.name', most: 40 }),
)
export const readOptionValue = field(
  'variants.error.value.missing',
  lineReader({ words: 'variants.error.value', most: 40 }),
)
