import { newId } from '~/lib/ids'
import { makePinfl } from '~/lib/people/pinfl'
import { blindIndex, seal } from '~/platform/crypto.server'
import type { SeededRandom } from '../seeded-random'
import type { Columns } from './insert-rows'
import { marksOf, pickName } from './names'
import type { BulkPerson } from './rows'

export interface MadePerson extends BulkPerson {
  sex: 'female' | 'male'
}

/** Districts of PINFLs that no other made-up person has: 500 to 899, so four hundred of a birthday and a serial. */
const districts = { first: 500, count: 400 }
const births = { first: Date.UTC(1950, 0, 1), days: 20_000 }

/** Person number `index` of all that bulk loads ever made: no two have one PINFL. */
export function makePerson(random: SeededRandom, index: number, centreCode: string): MadePerson {
  const sex = random.chance(0.55) ? ('female' as const) : ('male' as const)
  const day = births.first + (index % births.days) * 86_400_000
  const place = Math.floor(index / births.days)
  const birthOn = new Date(day).toISOString().slice(0, 10)
  const pinfl = makePinfl({
    ...{ sex, birthDate: birthOn, district: districts.first + (place % districts.count) },
    serial: 1 + Math.floor(place / districts.count),
  })
  const pinflIndex = blindIndex('pinfl', pinfl)
  return { id: newId(), pinfl, pinflIndex, birthOn, centreCode, sex, ...pickName(random, sex) }
}

export const personColumns: Columns = {
  ...{ id: 'uuid', pinfl_cipher: 'text', pinfl_index: 'text', family_name: 'text', given_name: 'text' },
  ...{ patronymic: 'text', born_on: 'date', sex: 'sex', district_soato: 'text', is_name_marked: 'boolean' },
  ...{ created_at: 'timestamptz', updated_at: 'timestamptz' },
}

export function personRow(person: MadePerson, at: Date): unknown[] {
  const { id, pinfl, pinflIndex, familyName, givenName, patronymic, birthOn, sex, centreCode } = person
  const cipher = seal(pinfl, { table: 'person', column: 'pinfl', row: id })
  return [id, cipher, pinflIndex, familyName, givenName, patronymic, birthOn, sex, centreCode, true, at, at]
}

export const personMarkColumns: Columns = { person_id: 'uuid', mark: 'bigint' }

export function personMarkRows(person: MadePerson): unknown[][] {
  return marksOf('people', person).map((mark) => [person.id, mark])
}
