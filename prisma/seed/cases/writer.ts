import { makePinfl } from '~/lib/people/pinfl'
import type { DemonstrationPerson } from '../people/people'
import { seededRandom } from '../seeded-random'
import { anybody, type Writer } from './anybody'
import { findStory, localeOf } from './stories'

const given = {
  female: ['Zebo', 'Dilrabo', 'Nafisa', 'Sabohat', 'Gulsanam', 'Oydin', 'Madina'],
  male: ['Bobur', 'Doniyor', 'Elyor', 'Jahongir', 'Nurbek', 'Sunnat', 'Xurshid'],
}

/** A generated person who applies for a service, in her own language; `index` is her case's. */
export function writerOf(person: DemonstrationPerson, serviceCode: string, index: number): Writer {
  const locale = localeOf(index)
  const someone = anybody(index)
  return {
    locale,
    phone: person.phone ?? someone.phone,
    email: person.email ?? someone.email,
    soato: person.districtSoato,
    certificate: person.disability?.certificate ?? null,
    say: (question, length) =>
      findStory(`${serviceCode}.${question}`, locale) ??
      findStory(question, locale) ??
      someone.say(question, length),
    nameSomebody: (age, today) => {
      const random = seededRandom(90_000_000 + index * 100 + age)
      const sex = random.pick(['female', 'male'] as const)
      const family = person.sex === 'female' ? person.familyName.slice(0, -1) : person.familyName
      const year = Number(today.slice(0, 4)) - age
      const birthDate = new Date(Date.UTC(year, 0, random.whole(1, 28))).toISOString().slice(0, 10)
      const father = random.pick(given.male)
      return {
        // A district of their own keeps them apart from all other made-up people.
        pinfl: makePinfl({
          sex,
          birthDate,
          district: 400 + (index % 100),
          serial: 1 + Math.floor(index / 100),
        }),
        birthDate,
        familyName: sex === 'female' ? `${family}a` : family,
        givenName: random.pick(given[sex]),
        patronymic: `${father} ${sex === 'female' ? 'qizi' : 'oʻgʻli'}`,
      }
    },
  }
}
