import { createHash } from 'node:crypto'
import type { People, Person } from '../people'
import type { Source } from './sources'

/** What a source knows about a person, always the same for the same person; null when it has no entry. */
export function answerAbout(source: Source, person: Person, people: People): Record<string, unknown> | null {
  if (source === 'disability-register') return answerDisability(person)
  if (source === 'medical-conclusions') return person.medicalConclusion ?? null
  if (source === 'civil-register') {
    return {
      familyName: person.familyName,
      givenName: person.givenName,
      patronymic: person.patronymic ?? null,
      birthDate: person.birthDate,
      alive: true,
      birthCertificate: person.birthCertificate ?? null,
      children: findPinfls(people, person.children),
      parents: findPinfls(people, person.parents),
      addressSoato: person.address?.soato ?? '1726266',
    }
  }
  if (source === 'address-register') {
    return {
      soato: person.address?.soato ?? '1726266',
      text: person.address?.text ?? null,
      since: '2019-06-01',
      phone: person.phone ?? null,
    }
  }
  if (source === 'guardianship-register' && person.guardians.length > 0)
    return { registered: true, guardians: findPinfls(people, person.guardians) }
  // The rest answer with an entry for about half of the people: enough to show both outcomes.
  const chance = draw(source, person)
  if (chance < 128) return null
  return source === 'tax-committee' || source === 'pension-fund'
    ? { monthlyAmountTiyin: String((chance - 100) * 1_000_000), months: 12 }
    : {
        registered: true,
        reference: `${source.slice(0, 2).toUpperCase()}-${chance}${person.pinfl.slice(-4)}`,
      }
}

function findPinfls(people: People, keys: string[]): string[] {
  return keys.flatMap((key) => people.getByKey(key)?.pinfl ?? [])
}

/** What a device makes up for: seeing, hearing or moving. */
function nameFunction(device: string): string {
  if (/white|braille|talking/.test(device)) return 'seeing'
  return /hearing/.test(device) ? 'hearing' : 'moving'
}

function answerDisability({ disability, birthDate }: Person): Record<string, unknown> | null {
  if (!disability) return null
  const { certificate, group, validUntil, devices } = disability
  return {
    certificateNumber: certificate,
    group,
    validUntil: validUntil ?? null,
    since: `${Math.max(Number(birthDate.slice(0, 4)) + 1, 2018)}-04-10`,
    functions: [...new Set(devices.map(nameFunction))],
    recommendedDevices: devices,
  }
}

/** 0 to 255, evenly spread. */
function draw(source: string, person: Person): number {
  return createHash('sha256').update(`${source}:${person.pinfl}`).digest()[0] ?? 0
}
