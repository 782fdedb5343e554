import { normalisePhone } from '~/lib/phone'
import { isPinflValid, normalisePinfl, readPinfl } from '~/lib/pinfl'
import type { Person } from '../people'

/** Makes a person from the free form, or names the key of what is wrong. The birth date is in the PINFL. */
export function readOtherPerson(typed: Record<string, string>): Person | { error: string } {
  const pinfl = normalisePinfl(typed.pinfl ?? '')
  const facts = pinfl && isPinflValid(pinfl) ? readPinfl(pinfl) : null
  if (!pinfl || !facts) return { error: 'sandbox.oneid.other.pinflWrong' }
  const familyName = typed.familyName?.trim()
  const givenName = typed.givenName?.trim()
  if (!familyName || !givenName) return { error: 'sandbox.oneid.other.nameMissing' }
  const group = typed.disability
  return {
    key: `other-${pinfl}`,
    pinfl,
    familyName,
    givenName,
    patronymic: typed.patronymic?.trim() || null,
    passport: typed.passport?.replace(/\s/g, '').toUpperCase() || null,
    phone: normalisePhone(typed.phone ?? ''),
    birthDate: facts.birthDate,
    roles: [{ role: 'citizen' }],
    label: {},
    organisations: [],
    children: [],
    parents: [],
    disability: group ? { group, certificate: `NG-${pinfl.slice(-7)}`, validUntil: null, devices: [] } : null,
  }
}
