import { makePinfl } from '~/lib/people/pinfl'
import type { DemonstrationPerson } from '../people/people'

type NamedPerson = Pick<
  DemonstrationPerson,
  'pinfl' | 'familyName' | 'givenName' | 'patronymic' | 'birthDate'
>

/** Who fills in an application, in whose words. */
export interface Writer {
  /** In which she wants to be told. */
  locale: string
  phone: string
  email: string
  /** Of the district (SOATO). */
  soato: string
  /** Of her disability; null without one. */
  certificate: string | null
  /** What she writes into the question at `page.question`. */
  say(question: string, length: 'line' | 'story'): string
  /** Somebody of her family, of about so many years on that day. */
  nameSomebody(age: number, today: string): NamedPerson
}

/** Somebody of Uchtepa who says the same everywhere. Another number knows other people: no case stands in another's way. */
export function anybody(number: number): Writer {
  return {
    locale: ['uz-Latn', 'ru', 'en', 'uz-Cyrl'][number % 4] ?? 'ru',
    phone: '90 123 45 67',
    email: 'oila@example.uz',
    soato: '1726262',
    certificate: null,
    say: (_, length) =>
      length === 'line' ? 'Yangi hayot 12' : 'Bir oydan beri qiynalyapmiz.\nYordam kerak.',
    nameSomebody: (age, today) => {
      const birthDate = `${Number(today.slice(0, 4)) - age}-03-12`
      const pinfl = makePinfl({ sex: 'female', birthDate, district: 200, serial: 100 + (number % 900) })
      return { pinfl, birthDate, familyName: 'Rahimova', givenName: 'Zebo', patronymic: 'Anvarovna' }
    },
  }
}
