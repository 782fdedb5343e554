import type { People, Person } from '../people'
import { draw, entryIn } from './entries'
import type { Source } from './sources'

const ageOn = ({ birthDate }: Person, today: Date) => today.getUTCFullYear() - Number(birthDate.slice(0, 4))

/** From which age to which somebody may stand in a register. */
const ages: Partial<Record<Source, readonly [least: number, most: number]>> = {
  'pension-fund': [55, 120],
  'employment-register': [16, 59],
  'labour-contracts': [16, 75],
  'marriage-register': [18, 120],
  'kindergarten-register': [2, 7],
  'school-register': [6, 18],
  'higher-education': [17, 35],
  'vocational-education': [15, 35],
  'vehicle-register': [18, 120],
  'business-register': [18, 120],
  'credit-bureau': [18, 120],
  'bank-accounts': [16, 120],
  'tax-committee': [16, 90],
  'enforcement-bureau': [18, 120],
  'penal-register': [16, 120],
}

/** Of 256 people, how many stand in a register that does not know everybody. */
const oftenIn: Partial<Record<Source, number>> = {
  'penal-register': 6,
  'enforcement-bureau': 20,
  'migration-register': 24,
  'social-benefits': 70,
  'business-register': 40,
  'health-register': 225,
  'bank-accounts': 200,
}
const half = 128

/** What a source knows about a person, always the same for the same person; null when it has no entry. */
export function answerAbout(
  source: Source,
  person: Person,
  people: People,
  today = new Date(),
): Record<string, unknown> | null {
  if (source === 'disability-register') return person.disability ? entryIn(source, person) : null
  if (source === 'medical-conclusions') return person.medicalConclusion ? entryIn(source, person) : null
  if (source === 'civil-register') {
    const named = { children: person.children, parents: person.parents }
    return {
      ...entryIn(source, person),
      children: findPinfls(people, named.children),
      parents: findPinfls(people, named.parents),
    }
  }
  if (source === 'address-register') return entryIn(source, person)
  if (source === 'passport-register') return person.passport ? entryIn(source, person) : null
  if (source === 'guardianship-register') {
    const guardians = findPinfls(people, person.guardians)
    return guardians.length > 0 ? { ...entryIn(source, person), guardians } : null
  }
  const [least, most] = ages[source] ?? [0, 120]
  const age = ageOn(person, today)
  if (age < least || age > most) return null
  return draw(source, person) < (oftenIn[source] ?? half) ? entryIn(source, person) : null
}

function findPinfls(people: People, keys: string[]): string[] {
  return keys.flatMap((key) => people.getByKey(key)?.pinfl ?? [])
}
