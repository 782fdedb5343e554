import { z } from 'zod'
import { field, optionalField, textReader } from '~/domains/questions/schema'
import { locales } from '~/i18n/locales'
import { productDescription, productName } from '../../catalogue/writing/schema'
import { story } from '../schema'
import { textTargets } from './rules'

/** What a seller asks for, and what the editor should know. */
export const textRequestForm = z.object({
  from: z.enum(locales, { error: 'translations.error.from' }),
  to: z.enum(textTargets, { error: 'translations.error.to' }),
  note: optionalField(textReader({ words: 'contracts.error.text', least: 5, most: 500 })),
})
export type TextRequestInput = z.infer<typeof textRequestForm>

/** Why a translation is given back. */
export const textReasonForm = z.object({
  reason: field(
    'translations.error.reason.missing',
    textReader({ words: 'contracts.error.text', least: 5, most: 500 }),
  ),
})

const ofProduct = z.object({ name: productName, text: productDescription })
const ofStory = z.object({ text: story }).transform(({ text }) => ({ name: null, text }))

/** A text in the other language, as long as the seller's own may be. A story has no name. */
export const translationForm = (isStory: boolean): z.ZodType<TranslationInput> =>
  isStory ? ofStory : ofProduct

export interface TranslationInput {
  /** Null of a story. */
  name: string | null
  text: string
}
