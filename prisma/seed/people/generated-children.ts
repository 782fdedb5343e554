import { makePinfl } from '~/lib/people/pinfl'
import { type SeedDay, toYearOf } from '../seed-day'
import { seededRandom } from '../seeded-random'
import type { DemonstrationPerson } from './people'

const boys = [
  'Abdulloh',
  'Asadbek',
  'Bekzod',
  'Diyorbek',
  'Jasurbek',
  'Mustafo',
  'Shohruh',
  'Temurbek',
  'Umarbek',
]
const girls = ['Asal', 'Dilnura', 'Farangiz', 'Kumush', 'Maftuna', 'Oysha', 'Ruxshona', 'Sabina', 'Soliha']
const fathers = ['Akmal', 'Baxtiyor', 'Dilshod', 'Farhod', 'Jamshid', 'Nodir', 'Otabek', 'Rustam', 'Sherzod']

const devices = [
  ['wheelchair-child'],
  ['orthosis-leg'],
  ['hearing-aid'],
  ['orthosis-spine'],
  ['shoes-orthopaedic'],
  ['crutches-elbow'],
  ['walker-four-leg'],
] as const

const isParentEach = 3

/**
 * The child of a generated citizen, as old in every year: about one in three of those born from 1975 to 2000 has one
 * with a disability. Null for everybody else. District code 300 keeps the PINFLs apart from those of the other made-up people.
 */
export function childOf(parent: DemonstrationPerson, day: SeedDay): DemonstrationPerson | null {
  const number = Number(parent.key.replace('generated-', ''))
  const isOfAge = parent.birthDate >= '1975' && parent.birthDate < '2000'
  if (!isOfAge || number % isParentEach !== 0) return null
  const random = seededRandom(40_000_000 + number)
  const sex = random.chance(0.5) ? 'female' : 'male'
  // No parent under twenty: whoever was born late has a small child.
  const from = Math.max(2012, Number(parent.birthDate.slice(0, 4)) + 20)
  const birthday = new Date(Date.UTC(random.whole(from, 2021), random.whole(0, 11), random.whole(1, 28)))
  const birthDate = toYearOf(day, birthday.toISOString().slice(0, 10))
  const family = parent.sex === 'female' ? parent.familyName.slice(0, -1) : parent.familyName
  const father = parent.sex === 'male' ? parent.givenName : random.pick(fathers)
  return {
    key: `child-of-${parent.key}`,
    pinfl: makePinfl({ sex, birthDate, district: 300, serial: number }),
    passport: null,
    familyName: sex === 'female' ? `${family}a` : family,
    givenName: random.pick(sex === 'female' ? girls : boys),
    patronymic: `${father} ${sex === 'female' ? 'qizi' : 'oʻgʻli'}`,
    birthDate,
    sex,
    phone: null,
    email: null,
    districtSoato: parent.districtSoato,
    roles: [],
    disability: {
      group: 'child',
      certificate: `NB-${2_300_000 + number * 17}`,
      validUntil: `${Number(birthDate.slice(0, 4)) + 16}${birthDate.slice(4)}`,
      devices: [...random.pick(devices)],
    },
    label: {},
  }
}
