import { z } from 'zod'
import { field, lineReader } from '~/domains/questions/schema'
import { isId } from '~/lib/ids'

/** What the system of an organisation may. */
export const organisationScopes = ['referrals.read', 'referrals.answer'] as const

/** What the system of a workshop may. */
export const makerScopes = [
  'offers.read',
  'offers.write',
  'orders.read',
  'orders.write',
  'handover.write',
  'quotes.read',
  'quotes.write',
] as const

/** What a program may, each with its words in `programs.scope`. */
export const programScopes = [...organisationScopes, ...makerScopes] as const
export type ProgramScope = (typeof programScopes)[number]

/** Why a program reads something of a person; it is written down. */
export const programReasons = ['toDecide', 'toAnswer', 'personAsked', 'check'] as const
export type ProgramReason = (typeof programReasons)[number]

const keyName = field('programs.error.nameMissing', lineReader({ words: 'programs.error.name', most: 80 }))

const chosen = <Scope extends string>(scopes: readonly Scope[]) =>
  z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
    z.array(z.enum(scopes as readonly [Scope, ...Scope[]])).min(1, { error: 'programs.error.scopesMissing' }),
  )

/** A key that is asked for: the role in whose name it acts, and what it may. */
export const programKeyForm = z.object({
  grantId: z
    .string({ error: 'programs.error.personMissing' })
    .refine((id) => isId(id), { error: 'programs.error.personMissing' }),
  name: keyName,
  scopes: chosen(organisationScopes),
})
export type ProgramKeyForm = z.output<typeof programKeyForm>

/** A key that somebody of a workshop makes for herself. */
export const makerKeyForm = z.object({ name: keyName, scopes: chosen(makerScopes) })
export type MakerKeyForm = z.output<typeof makerKeyForm>
