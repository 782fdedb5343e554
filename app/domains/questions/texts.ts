import { z } from 'zod'
import type { contentLocales } from '~/i18n/locales'
import type { TextKey } from '~/lib/text-key'

const words = z.string().trim().min(1).max(4000)

/** A text of a definition in every language in which contents are kept. */
export const texts = z
  .strictObject({ 'uz-Latn': words, 'uz-Cyrl': words, ru: words, en: words })
  .refine(
    (text) => new Set(Object.values(text).map(placeholdersOf)).size === 1,
    'other placeholders in one language',
  )
export type Texts = z.infer<typeof texts>

texts satisfies z.ZodType<Record<(typeof contentLocales)[number], string>>

/** Words of a definition, or a key of the catalogues where a kind says the same in every service. */
export type Said = Texts | { key: TextKey }

/** The placeholders of a text, in one line, in the order of the alphabet. */
export function placeholdersOf(text: string): string {
  return (text.match(/\{\{.*?\}\}/g) ?? []).sort().join()
}
