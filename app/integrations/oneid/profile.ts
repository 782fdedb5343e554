import { z } from 'zod'
import type { SignInProfile } from '~/domains/identity/ports'
import { readPhone } from '~/domains/questions/schema'
import { isPinflShape, readPinfl } from '~/lib/people/pinfl'

const optional = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) =>
    value === null || value === undefined ? undefined : String(value).trim() || undefined,
  )

/** The answer of `one_access_token_identify`; booleans are strings, and what is not confirmed is absent. */
export const identifyAnswer = z.object({
  ret_cd: optional,
  valid: z.union([z.string(), z.boolean()]).nullish(),
  pin: optional,
  pport_no: optional,
  birth_date: optional,
  sur_name: optional,
  first_name: optional,
  mid_name: optional,
  mob_phone_no: optional,
  email: optional,
  user_type: optional,
  auth_method: optional,
  legal_info: z
    .array(z.object({ tin: optional, le_tin: optional, le_name: optional, acron_UZ: optional }))
    .nullish(),
})

type IdentifyAnswer = z.infer<typeof identifyAnswer>

/** Null when the answer lacks what an account needs: PINFL, both names, birth date. */
export function readProfile(answer: IdentifyAnswer): SignInProfile | null {
  const { pin, sur_name: familyName, first_name: givenName, mid_name: patronymic } = answer
  const birthOn = pin && readBirthDate(answer.birth_date, pin)
  if (!pin || !isPinflShape(pin) || !familyName || !givenName || !birthOn) return null
  const phone = readPhone(answer.mob_phone_no ?? '')
  const passport = answer.pport_no?.replace(/\s/g, '').toUpperCase()
  return {
    pinfl: pin,
    ...(passport && { passport }),
    familyName: calmName(familyName),
    givenName: calmName(givenName),
    ...(patronymic && { patronymic: calmName(patronymic) }),
    birthOn,
    ...(phone.ok && { phone: phone.value }),
    ...(answer.email && { email: answer.email.toLowerCase() }),
    valid: String(answer.valid) === 'true',
    kind: answer.user_type === 'L' ? 'legal' : 'person',
    organisations: readOrganisations(answer),
    authMethod: answer.auth_method ?? 'unknown',
  }
}

function readOrganisations({ legal_info: firms }: IdentifyAnswer): SignInProfile['organisations'] {
  const found = new Map<string, string>()
  for (const firm of firms ?? []) {
    const stir = firm.le_tin ?? firm.tin
    if (stir && /^\d{9}$/.test(stir)) found.set(stir, firm.acron_UZ ?? firm.le_name ?? stir)
  }
  return [...found].map(([stir, name]) => ({ stir, name }))
}

/**
 * `YYYY-MM-DD`, or the `YYYY-DD-MM` of older answers (DOMAIN 2.1). 2001-03-04 can be either, so the reading that
 * the PINFL agrees with wins; without agreement the documented order does. Undefined when neither is a date.
 */
function readBirthDate(text: string | undefined, pinfl: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '')
  if (!parts) return undefined
  const [, year, second, third] = parts
  const readings = [`${year}-${second}-${third}`, `${year}-${third}-${second}`].filter(isRealDate)
  return readings.find((reading) => reading === readPinfl(pinfl)?.birthDate) ?? readings[0]
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/**
 * OneID shouts names. Capitals become ordinary case and apostrophes the letters they stand for; a name that is
 * not all capitals stays as it is, and no script is changed.
 */
function calmName(name: string): string {
  const letters = name.replace(/([OG])['‘’`´ʼ]/gi, '$1ʻ').replace(/['‘’`´]/g, 'ʼ')
  if (letters !== letters.toUpperCase()) return letters
  return letters
    .toLowerCase()
    .replace(/(^|[\s-])(\p{L})/gu, (_whole, before: string, first: string) => before + first.toUpperCase())
    .replace(/ (Oʻgʻli|Ogli|Qizi|Ўғли|Қизи)$/u, (end) => end.toLowerCase())
}
