import { z } from 'zod'
import { dutiesOf, type TeamDuty, type TeamRole } from '~/domains/identity/schema'
import {
  asDay,
  field,
  nameReader,
  optionalDateField,
  optionalField,
  publicNumberReader,
  readPhone,
  readPinfl,
} from '~/domains/questions/schema'

function dutiesIn(role: TeamRole) {
  const all: readonly [TeamDuty, ...TeamDuty[]] = dutiesOf[role]
  return z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
    z
      .array(z.enum(all))
      .min(1, { error: 'team.error.dutiesMissing' })
      .transform((chosen) => all.filter((duty) => chosen.includes(duty))),
  )
}

/** That neither was given is said with what is wrong with others, not after it. */
const besideOthers = () => true

/** Whom an owner of such a team invites: by one of the two numbers. `today` is `YYYY-MM-DD`. */
export function inviteForm(role: TeamRole, today: string) {
  return z
    .object({
      name: field('team.error.nameMissing', nameReader({ words: 'team.error.name', most: 100 })),
      pinfl: optionalField(readPinfl),
      phone: optionalField(readPhone),
      duties: dutiesIn(role),
      endsOn: optionalDateField({ today, towards: 'future' }).transform((day) => day && asDay(day)),
    })
    .refine(({ pinfl, phone }) => pinfl !== null || phone !== null, {
      ...{ path: ['pinfl'], error: 'team.error.contactMissing', when: besideOthers },
    })
    .refine(({ pinfl, phone }) => !pinfl || !phone, {
      ...{ path: ['phone'], error: 'team.error.contactTwice' },
    })
}
export type InviteInput = z.output<ReturnType<typeof inviteForm>>

/** What somebody does in such a team from now on. */
export function dutiesForm(role: TeamRole) {
  return z.object({ duties: dutiesIn(role) })
}

/** The code of a message, as it is typed. */
export const invitationCodeForm = z.object({
  code: field('team.error.codeMissing', publicNumberReader('HJ')),
})
