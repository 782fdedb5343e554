import { z } from 'zod'
import { field, lineReader } from '~/domains/questions/schema'
import { isId } from '~/lib/ids'

/** What a program may, each with its words in `programs.scope`. */
export const programScopes = ['referrals.read', 'referrals.answer'] as const
export type ProgramScope = (typeof programScopes)[number]

/** Why a program reads something of a person; it is written down. */
export const programReasons = ['toDecide', 'toAnswer', 'personAsked', 'check'] as const
export type ProgramReason = (typeof programReasons)[number]

/** A key that is asked for: the role in whose name it acts, and what it may. */
export const programKeyForm = z.object({
  grantId: z
    .string({ error: 'programs.error.personMissing' })
    .refine((id) => isId(id), { error: 'programs.error.personMissing' }),
  name: field('programs.error.nameMissing', lineReader({ words: 'programs.error.name', most: 80 })),
  scopes: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
    z.array(z.enum(programScopes)).min(1, { error: 'programs.error.scopesMissing' }),
  ),
})
export type ProgramKeyForm = z.output<typeof programKeyForm>
