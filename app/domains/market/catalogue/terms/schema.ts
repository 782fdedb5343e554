import { z } from 'zod'
import { field, lineReader, optionalField, refuseField } from '~/domains/questions/schema'
import { latinToCyrillic } from '~/i18n/uzbek/latin-to-cyrillic'
import type { ProductTermKind } from '~/platform/prisma/enums'
import { mostMarks, termCode, termKinds } from './rules'

/** What a product is said to be, by codes of the lists. */
export type ProductMarks = Partial<Record<ProductTermKind, string[]>>

export const marksInput = z
  .partialRecord(z.enum(termKinds), z.array(z.string()))
  .transform((given, context) => {
    const marks: ProductMarks = {}
    for (const kind of termKinds) {
      const codes = [...new Set(given[kind] ?? [])].filter((code) => termCode.test(code))
      const most = mostMarks[kind]
      if (codes.length > most) refuseField(context, 'market.error.tooManyMarks', { most }, [kind])
      if (codes.length > 0) marks[kind] = codes
    }
    return marks
  })

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
