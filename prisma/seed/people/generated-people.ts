import { makePinfl } from '~/lib/people/pinfl'
import { readRows } from '../content-files'
import { type SeedDay, toYearOf } from '../seed-day'
import { type SeededRandom, seededRandom } from '../seeded-random'
import { childOf } from './generated-children'
import type { DemonstrationPerson } from './people'

// All end in a consonant, so that `…ovich` and `…ovna` can follow.
export const men =
  `Alisher Akmal Anvar Azamat Bahodir Baxtiyor Botir Davron Dilshod Erkin Farhod Hamid Ilhom Jamshid
Jasur Kamol Karim Laziz Mansur Murod Nodir Otabek Olim Oybek Ravshan Rustam Sanjar Sardor Shavkat Sherzod
Shuhrat Sobir Temur Tohir Ulugʻbek Umid Xurshid Zafar Zokir Islom`.split(/\s/)

export const women =
  `Aziza Barno Charos Dildora Dilfuza Dilnoza Feruza Gavhar Gulnora Gulchehra Hilola Iroda Kamola
Lola Malika Manzura Mavluda Mohira Muqaddas Munisa Nargiza Nasiba Nigora Nilufar Nodira Oydin Ozoda Rayhona
Robiya Saida Saodat Sevara Shahnoza Shoira Umida Xurshida Yulduz Zarina Zebo Zulfiya`.split(/\s/)

export const families =
  `Abdullayev Abdurahmonov Ahmedov Aliyev Azimov Boboyev Boltayev Choriyev Egamov Ergashev Fayziyev
Gʻaniyev Gʻulomov Hakimov Hamroyev Hasanov Holmatov Ibragimov Ismoilov Jalilov Joʻrayev Karimov Komilov
Mahmudov Mamatov Mirzayev Moʻminov Nazarov Normatov Olimov Ortiqov Oripov Otajonov Pardayev Qodirov Qosimov
Qurbonov Rahimov Rasulov Roʻziyev Safarov Saidov Salimov Sattorov Shodiyev Sodiqov Soliyev Tojiyev Toʻrayev
Tursunov Umarov Usmonov Vohidov Xoliqov Xudoyberdiyev Yoʻldoshev Yusupov Zokirov`.split(/\s/)

const devices = [
  ['prosthesis-shin', 'stump-socks'],
  ['prosthesis-thigh', 'crutches-elbow'],
  ['prosthesis-forearm'],
  ['orthosis-leg', 'cane'],
  ['orthosis-spine'],
  ['orthosis-knee', 'cane-quad'],
  ['shoes-orthopaedic'],
  ['wheelchair-active', 'cushion-pressure'],
  ['wheelchair-indoor', 'cushion-pressure'],
  ['wheelchair-electric'],
  ['rollator'],
  ['walker-four-leg'],
  ['hearing-aid'],
  ['white-cane', 'tonometer-talking'],
  ['braille-kit', 'thermometer-talking'],
  ['prosthesis-breast'],
] as const

/**
 * Further made-up citizens behind the demonstration cases, always the same for the same year. Their PINFLs pass the
 * check digit and use district codes 100 to 199 with the row's number, so none meets one of `people.json` (900 and above).
 */
export function generatePeople(day: SeedDay, count = 330): DemonstrationPerson[] {
  const random = seededRandom(20_261_121)
  const districts = readRows('territories.tsv')
    .filter((row) => row.level !== 'region')
    .map((row) => row.soato ?? '')
  return Array.from({ length: count }, (_, index) => {
    const person = generatePerson(day, random, districts, index)
    const child = childOf(person, day)
    return child ? { ...person, children: [child.key] } : person
  })
}

/** The children for whom the generated citizens act. */
export function generateChildren(day: SeedDay): DemonstrationPerson[] {
  return generatePeople(day).flatMap((person) => childOf(person, day) ?? [])
}

function generatePerson(
  day: SeedDay,
  random: SeededRandom,
  districts: string[],
  index: number,
): DemonstrationPerson {
  const sex = random.chance(0.52) ? 'female' : 'male'
  const birthDate = pickBirthDate(random)
  const family = random.pick(families)
  const number = String(index + 1).padStart(3, '0')
  return {
    key: `generated-${number}`,
    pinfl: makePinfl({ sex, birthDate, district: 100 + (index % 100), serial: 1 + (index % 999) }),
    passport: `AH${String(4_000_000 + index * 7_351).padStart(7, '0')}`,
    familyName: sex === 'female' ? `${family}a` : family,
    givenName: random.pick(sex === 'female' ? women : men),
    patronymic: makePatronymic(random.pick(men), sex, birthDate),
    birthDate,
    sex,
    phone: `99890${String(2_100_000 + index * 1_237).padStart(7, '0')}`,
    email: `generated-${number}@example.uz`,
    districtSoato: pickDistrict(random, districts),
    roles: [{ role: 'citizen' }],
    disability: {
      group: random.pick(['I', 'II', 'II', 'III', 'III'] as const),
      certificate: `NG-${3_000_000 + index * 613}`,
      validUntil: toYearOf(
        day,
        `${random.whole(2027, 2032)}-${String(random.whole(1, 12)).padStart(2, '0')}-28`,
      ),
      devices: [...random.pick(devices)],
    },
    label: {},
  }
}

function pickBirthDate(random: SeededRandom): string {
  const date = new Date(Date.UTC(random.whole(1946, 2006), random.whole(0, 11), random.whole(1, 28)))
  return date.toISOString().slice(0, 10)
}

// A third live where the demonstration specialists work, so that their queues are not empty.
function pickDistrict(random: SeededRandom, districts: string[]): string {
  if (random.chance(0.25)) return '1726262'
  return random.chance(0.12) ? '1718401' : random.pick(districts)
}

function makePatronymic(father: string, sex: 'female' | 'male', birthDate: string): string {
  if (birthDate < '1985') return `${father}${sex === 'female' ? 'ovna' : 'ovich'}`
  return `${father} ${sex === 'female' ? 'qizi' : 'oʻgʻli'}`
}
