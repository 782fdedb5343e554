import { makePinfl, readPinfl } from '~/lib/people/pinfl'
import { type SeedDay, toYearOf } from '../seed-day'

interface Dated {
  pinfl: string
  birthDate: string
  /** Empty for children. */
  roles: readonly unknown[]
  disability?: { validUntil?: string | null } | null
  medicalConclusion?: Record<string, unknown> | null
}

/**
 * A made-up person of the content as she is on the given day: her papers are in force as long as they were written to
 * be, and a child is as old. A child's PINFL says her birthday, so it moves too; adults keep theirs.
 */
export function asOfDay<Person extends Dated>(person: Person, day: SeedDay): Person {
  const { disability, medicalConclusion } = person
  return {
    ...person,
    ...(person.roles.length === 0 && bornAsLongBefore(person, day)),
    ...(disability && { disability: moveEnd(disability, day) }),
    ...(medicalConclusion && { medicalConclusion: moveEnd(medicalConclusion, day) }),
  }
}

function bornAsLongBefore({ pinfl, birthDate }: Dated, day: SeedDay): Pick<Dated, 'pinfl' | 'birthDate'> {
  const moved = toYearOf(day, birthDate)
  const facts = readPinfl(pinfl)
  if (!facts || moved === birthDate) return { pinfl, birthDate }
  const place = { district: Number(pinfl.slice(7, 10)), serial: Number(pinfl.slice(10, 13)) }
  return { birthDate: moved, pinfl: makePinfl({ ...place, sex: facts.sex, birthDate: moved }) }
}

function moveEnd<Paper extends { validUntil?: unknown }>(paper: Paper, day: SeedDay): Paper {
  return typeof paper.validUntil === 'string'
    ? { ...paper, validUntil: toYearOf(day, paper.validUntil) }
    : paper
}
