import { nameReader, readPassport, readPhone, readPinfl } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { readPinfl as readPinflFacts } from '~/lib/people/pinfl'
import type { TextKey } from '~/lib/text-key'
import { cleanLine } from '~/lib/typed/clean'
import type { Person } from '../people'

const readName = nameReader({ words: 'sandbox.oneid.other', most: 100 })

/** Makes a person from the free form, or names the key of what is wrong. The birth date is in the PINFL. */
export function readOtherPerson(typed: Record<string, string>): Person | { error: TextKey } {
  const text = (field: string) => cleanLine(ownValue(typed, field) ?? '')
  const pinfl = readPinfl(text('pinfl'))
  const facts = pinfl.ok ? readPinflFacts(pinfl.value) : null
  if (!pinfl.ok || !facts) return { error: 'sandbox.oneid.other.pinflWrong' }
  const familyName = readName(text('familyName'))
  const givenName = readName(text('givenName'))
  if (!familyName.ok || !givenName.ok) return { error: 'sandbox.oneid.other.nameMissing' }
  const patronymic = text('patronymic') ? readName(text('patronymic')) : null
  if (patronymic?.ok === false) return { error: 'sandbox.oneid.other.nameMissing' }
  const passport = text('passport') ? readPassport(text('passport')) : null
  if (passport?.ok === false) return { error: 'sandbox.oneid.other.passportWrong' }
  const phone = text('phone') ? readPhone(text('phone')) : null
  if (phone?.ok === false) return { error: 'sandbox.oneid.other.phoneWrong' }
  const group = typed.disability
  return {
    key: `other-${pinfl.value}`,
    pinfl: pinfl.value,
    familyName: familyName.value,
    givenName: givenName.value,
    patronymic: patronymic?.value ?? null,
    passport: passport?.value ?? null,
    phone: phone?.value ?? null,
    birthDate: facts.birthDate,
    roles: [{ role: 'citizen' }],
    label: {},
    organisations: [],
    children: [],
    parents: [],
    guardians: [],
    disability: group
      ? { group, certificate: `NG-${pinfl.value.slice(-7)}`, validUntil: null, devices: [] }
      : null,
  }
}
