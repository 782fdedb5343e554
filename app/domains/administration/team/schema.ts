import { z } from 'zod'
import { type TeamDuty, teamDuties } from '~/domains/identity/schema'
import {
  field,
  nameReader,
  optionalDateField,
  optionalField,
  publicNumberReader,
  readPhone,
  readPinfl,
} from '~/domains/questions/schema'

const duties = z.preprocess(
  (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
  z
    .array(z.enum(teamDuties as readonly [TeamDuty, ...TeamDuty[]]))
    .min(1, { error: 'team.error.dutiesMissing' })
    .transform((chosen) => teamDuties.filter((duty) => chosen.includes(duty))),
)

/** That neither was given is said with what is wrong with others, not after it. */
const besideOthers = () => true

/** Whom an owner invites: by one of the two numbers. `today` is `YYYY-MM-DD`. */
export function inviteForm(today: string) {
  return z
    .object({
      name: field('team.error.nameMissing', nameReader({ words: 'team.error.name', most: 100 })),
      pinfl: optionalField(readPinfl),
      phone: optionalField(readPhone),
      duties,
      endsOn: optionalDateField({ today, towards: 'future' }).transform(
        (day) => day && new Date(`${day}T00:00:00Z`),
      ),
    })
    .refine(({ pinfl, phone }) => pinfl !== null || phone !== null, {
      ...{ path: ['pinfl'], error: 'team.error.contactMissing', when: besideOthers },
    })
    .refine(({ pinfl, phone }) => !pinfl || !phone, {
      ...{ path: ['phone'], error: 'team.error.contactTwice' },
    })
}
export type InviteInput = z.output<ReturnType<typeof inviteForm>>

/** What somebody does from now on. */
export const dutiesForm = z.object({ duties })

/** The code of a message, as it is typed. */
export const invitationCodeForm = z.object({
  code: field('team.error.codeMissing', publicNumberReader('HJ')),
})
