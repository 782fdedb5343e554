import { z } from 'zod'
import { dateField, field, lineReader } from '~/domains/questions/schema'
import type { Locale } from '~/i18n/locales'
import { sellerRequirementCodes } from '../proofs/schema'
import { sellerKinds } from '../schema'

export const requirementActs = ['begin', 'end'] as const

/** The form of a change of what is asked of sellers. `today` is `YYYY-MM-DD`. */
export function requirementChangeForm(today: string, locale: Locale) {
  return z
    .object({
      kind: z.enum(sellerKinds, { error: 'proofs.rows.error.kind' }),
      code: z.enum(sellerRequirementCodes, { error: 'proofs.rows.error.code' }),
      act: z.enum(requirementActs, { error: 'proofs.rows.error.act' }),
      day: dateField('proofs.rows.error.day.missing', { today, towards: 'future' }),
      source: field(
        'admin.parameters.error.source.missing',
        lineReader({ words: 'admin.parameters.error.source', least: 5, most: 300 }),
      ),
    })
    .transform(({ day, source, ...change }) => ({
      ...{ ...change, source, sourceTexts: { [locale]: source } },
      onDay: new Date(`${day}T00:00:00Z`),
    }))
}
