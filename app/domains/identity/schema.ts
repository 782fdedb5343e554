import { z } from 'zod'
import { optionalField, readEmail, readPhone } from '~/domains/questions/schema'
import { locales } from '~/i18n/locales'

/** What a sign-in provider says of a person. Dates are `YYYY-MM-DD`. */
export const signInInput = z.object({
  pinfl: z.string().regex(/^\d{14}$/),
  passport: z.string().nullable(),
  familyName: z.string().min(1).max(100),
  givenName: z.string().min(1).max(100),
  patronymic: z.string().max(100).nullable(),
  bornOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  authMethod: z.string().min(1).max(60),
  userAgent: z.string().max(400),
  locale: z.string(),
})
export type SignInInput = z.infer<typeof signInInput>

export const changeRoleInput = z.object({ grantId: z.uuid() })
export type ChangeRoleInput = z.infer<typeof changeRoleInput>

/** How a person wants to be reached, as typed; an empty field removes what was there. */
export const updateContactInput = z.object({
  phone: optionalField(readPhone),
  email: optionalField(readEmail),
  locale: z.enum(locales, { error: 'account.contact.error.locale' }),
  districtSoato: z
    .string()
    .optional()
    .transform((text) => text ?? null),
})
export type UpdateContactInput = z.infer<typeof updateContactInput>

export {
  dutiesOf,
  hasTeam,
  mayInTeam,
  shopOf,
  type TeamArea,
  type TeamDuty,
  type TeamRole,
  workshopOf,
} from './policy'
