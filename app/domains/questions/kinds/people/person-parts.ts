import { z } from 'zod'
import { hasPinflCheckDigit, readPinfl as readPinflFacts } from '~/lib/people/pinfl'
import { addYears } from '../../condition'
import type { Described, Fault, Place, Typed } from '../../kind'
import { nameReader } from '../../readers/read-name'
import { readPinfl } from '../../readers/read-pinfl'
import { dayValues, gather, readDay, readField } from '../../reading'

export interface NamedPerson {
  familyName: string
  givenName: string
  /** Null where there is none. */
  patronymic: string | null
  birthOn: string
}

/** Somebody who is known by a number. */
export interface NumberedPerson extends NamedPerson {
  /** Null for a child known by its birth certificate only. */
  pinfl: string | null
  /** `I-TN 0456123`; null when the PINFL is known. */
  birthCertificate: string | null
}

const name = z.string().trim().min(1).max(100)

export const namedShape = {
  familyName: name,
  givenName: name,
  patronymic: name.nullable(),
  birthOn: z.iso.date(),
}

export const pinflShape = z.string().refine(hasPinflCheckDigit)

const readName = (part: 'familyName' | 'givenName' | 'patronymic') =>
  nameReader({ words: `questions.error.${part}`, most: 100 })

/** Names and day of birth as typed; `faults` names every part that is missing or wrong. */
export function readNamed(typed: Typed, { part }: Place, today: string) {
  const read = gather<{ familyName: string; givenName: string; patronymic: string; birthOn: string }>({
    familyName: readField(typed, part('familyName'), readName('familyName')),
    givenName: readField(typed, part('givenName'), readName('givenName')),
    patronymic: readField(typed, part('patronymic'), readName('patronymic')),
    birthOn: readDay(typed, part('birthOn'), { today, towards: 'past' }),
  })
  const { values } = read
  const faults = [...read.faults]
  const isSaid = (field: string) => faults.some((fault) => fault.field === field)
  for (const required of ['familyName', 'givenName'] as const) {
    if (!values[required] && !isSaid(part(required)))
      faults.push({ field: part(required), error: `questions.error.${required}.missing` })
  }
  if (!values.birthOn && !isSaid(part('birthOn')))
    faults.push({ field: part('birthOn'), error: 'questions.error.birthOnMissing' })
  if (values.birthOn && values.birthOn > today)
    faults.push({ field: part('birthOn'), error: 'questions.error.birthOnFuture' })
  return { values, faults, isEmpty: read.isEmpty }
}

/** The PINFL of another person; null when it was left empty. */
export function readPinflPart(typed: Typed, { part }: Place): { pinfl: string | null; faults: Fault[] } {
  const read = readField(typed, part('pinfl'), readPinfl)
  return {
    pinfl: 'value' in read ? read.value : null,
    faults: 'faults' in read ? read.faults : [],
  }
}

/** A number that names another day of birth belongs to somebody else, or one of the two is a slip. */
export function differsFromPinfl({ pinfl, birthOn }: { pinfl: string | null; birthOn: string | null }) {
  return Boolean(pinfl && birthOn && readPinflFacts(pinfl)?.birthDate !== birthOn)
}

export function isGrownUp(birthOn: string, today: string): boolean {
  return addYears(birthOn, 18) <= today
}

export function describeNamed(person: NamedPerson): Described[] {
  const { familyName, givenName, patronymic, birthOn } = person
  const text = [familyName, givenName, patronymic].filter(Boolean).join(' ')
  return [
    { part: 'name', label: { key: 'questions.answer.name' }, value: { kind: 'text', text } },
    { part: 'birthOn', label: { key: 'questions.answer.birthOn' }, value: { kind: 'day', day: birthOn } },
  ]
}

export function describeNumbered(person: NumberedPerson): Described[] {
  const line = (part: 'pinfl' | 'birthCertificate'): Described[] => {
    const text = person[part]
    return text ? [{ part, label: { key: `questions.answer.${part}` }, value: { kind: 'text', text } }] : []
  }
  return [...describeNamed(person), ...line('pinfl'), ...line('birthCertificate')]
}

export function namedValues(person: NamedPerson, { part }: Place): Record<string, string> {
  return {
    [part('familyName')]: person.familyName,
    [part('givenName')]: person.givenName,
    [part('patronymic')]: person.patronymic ?? '',
    ...dayValues(person.birthOn, part('birthOn')),
  }
}

export function numberedValues(person: NumberedPerson, place: Place): Record<string, string> {
  return {
    ...namedValues(person, place),
    [place.part('pinfl')]: person.pinfl ?? '',
    [place.part('birthCertificate')]: person.birthCertificate ?? '',
  }
}

/** Early answers had no birth certificate, and left the patronymic out where there is none. */
export function migratePerson(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || !('familyName' in stored)) return stored
  return { patronymic: null, pinfl: null, birthCertificate: null, ...stored }
}

export function redactPerson({ birthOn }: NamedPerson): unknown {
  return { bornIn: birthOn.slice(0, 4) }
}
