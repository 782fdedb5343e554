import { createHash } from 'node:crypto'
import type { Person } from '../people'
import type { OneIdMode } from './modes'

/** The answer of `one_access_token_identify`: capitals, booleans as strings, fields absent when not confirmed. */
export function createProfile(person: Person, mode: OneIdMode, sessionId: string): Record<string, unknown> {
  if (mode === 'refused') return { ret_cd: '1', sess_id: sessionId }
  const confirmed = mode !== 'notConfirmed'
  const names = [person.familyName, person.givenName, person.patronymic ?? ''].map(shout)
  const swapped = mode === 'swappedDates'
  return {
    valid: confirmed ? 'true' : 'false',
    ...(confirmed && { validation_method: ['PKCSMETHOD'] }),
    pin: person.pinfl,
    user_id: `u${createHash('sha256').update(person.pinfl).digest('hex').slice(0, 10)}`,
    full_name: names.filter(Boolean).join(' '),
    ...(confirmed && mode !== 'noPassport' && person.passport && { pport_no: person.passport }),
    birth_date: swapped ? swapDate(person.birthDate) : person.birthDate,
    sur_name: names[0],
    first_name: names[1],
    mid_name: names[2],
    ...(confirmed && person.email && { email: person.email }),
    ...(confirmed && person.phone && { mob_phone_no: person.phone }),
    ...(confirmed && { pport_issue_date: swapped ? '2021-25-03' : '2021-03-25' }),
    user_type: mode === 'legal' ? 'L' : 'I',
    sess_id: sessionId,
    ret_cd: '0',
    auth_method: mode === 'legal' ? 'PKCSMETHOD' : 'LOGINPASSMETHOD',
    ...legalFields(person, mode),
  }
}

function legalFields(person: Person, mode: OneIdMode): Record<string, unknown> {
  const firms =
    mode === 'legal' && person.organisations.length === 0
      ? [
          { stir: '301234567', name: 'Shifo protez MCHJ' },
          { stir: '302345678', name: 'Harakat ustaxonasi MCHJ' },
        ]
      : person.organisations
  if (firms.length === 0) return {}
  return {
    ...(mode === 'legal' && { pkcs_legal_tin: firms[0]?.stir }),
    legal_info: firms.map((firm, index) => ({
      is_basic: index === 0 ? 'true' : 'false',
      tin: firm.stir,
      acron_UZ: firm.name,
      le_tin: firm.stir,
      le_name: shout(firm.name),
    })),
  }
}

/** Capitals, with the straight apostrophe that the real answers have. */
function shout(name: string): string {
  return name.toUpperCase().replace(/[ʻʼ‘’]/g, "'")
}

/** `YYYY-MM-DD` to the `YYYY-DD-MM` of older answers. */
function swapDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}-${day}-${month}`
}
