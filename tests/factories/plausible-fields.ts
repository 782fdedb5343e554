import { countField, fitsAge, groups, isAsked, listOffered, placeOf } from '~/domains/questions/index.server'
import type { Environment, KindName, Question } from '~/domains/questions/schema'
import { makePinfl } from '~/lib/pinfl'

/** What a form sends, by field; a list is several fields of one name. */
export type Fields = Record<string, string | string[]>

interface Asked {
  /** Stands before the fields of an item of a list. */
  prefix: string
  environment: Environment
  /** Which of several is chosen, 0 first; another one gives other answers. */
  pick: number
}

type Of<Name extends KindName> = Extract<Question, { kind: Name }>

const paperNumbers: Record<Of<'paper-number'>['paper'], string> = {
  'disability-certificate': 'NG-1100245',
  'birth-certificate': 'I-TN 0456123',
  passport: 'AA1234567',
  'taxpayer-number': '302936161',
}

/** What somebody could type into a question of each kind, as the form sends it. */
const typedInto: { [Name in KindName]: (asked: Asked & { question: Of<Name> }) => Fields } = {
  'yes-no': ({ question: { name }, prefix, pick }) => ({ [prefix + name]: pick % 2 === 0 ? 'yes' : 'no' }),
  choice: ({ question, prefix, environment, pick }) => {
    const offered = listOffered(question, environment)
    return { [prefix + question.name]: offered[pick % offered.length]?.code ?? '' }
  },
  choices: ({ question, prefix, environment, pick }) => {
    const codes = listOffered(question, environment).map(({ code }) => code)
    return {
      [prefix + question.name]: codes.filter((_, index) => index % codes.length === pick % codes.length),
    }
  },
  consent: ({ question: { name }, prefix }) => ({ [prefix + name]: 'on' }),
  language: ({ question: { name }, prefix, pick }) => ({
    [prefix + name]: ['uz-Latn', 'ru', 'en', 'uz-Cyrl'][pick % 4] ?? 'ru',
  }),
  device: ({ question, prefix, environment, pick }) => {
    const fitting = [...environment.devices].filter(([, device]) => fitsAge(device, question, environment))
    return { [placeOf(question, prefix).part('deviceCode')]: fitting[pick % fitting.length]?.[0] ?? '' }
  },
  text: ({ question: { name, most }, prefix }) => ({ [prefix + name]: 'Yangi hayot 12'.slice(0, most) }),
  'long-text': ({ question: { name, most }, prefix }) => ({
    [prefix + name]: 'Bir oydan beri qiynalyapmiz.\nYordam kerak.'.slice(0, most),
  }),
  number: ({ question: { name, least, most }, prefix, pick }) => ({
    [prefix + name]: String(Math.min(most, least + pick)),
  }),
  money: ({ question: { name, least, most }, prefix }) => ({
    [prefix + name]: String(Math.min(most, Math.max(least, 1_200_000))),
  }),
  date: ({ question, prefix, environment: { today } }) =>
    dayFields(daysFrom(today, question.towards === 'past' ? -40 : 40), prefix + question.name),
  period: ({ question, prefix, environment: { today } }) =>
    dayFields(daysFrom(today, question.towards === 'past' ? -40 : 40), `${prefix}${question.name}.from`),
  phone: ({ question: { name }, prefix }) => ({ [prefix + name]: '90 123 45 67' }),
  email: ({ question: { name }, prefix }) => ({ [prefix + name]: 'oila@example.uz' }),
  'paper-number': ({ question: { name, paper }, prefix }) => ({ [prefix + name]: paperNumbers[paper] }),
  'bank-account': ({ question, prefix }) => {
    const { part } = placeOf(question, prefix)
    return { [part('account')]: '22618000123456789012', [part('bankCode')]: '00444' }
  },
  person: ({ question, prefix, environment, pick }) => someone(question, prefix, environment.today, 70, pick),
  child: ({ question, prefix, environment, pick }) => someone(question, prefix, environment.today, 8, pick),
  'household-member': ({ question, prefix, environment, pick }) => ({
    ...someone(question, prefix, environment.today, 40, pick),
    [placeOf(question, prefix).part('relation')]: ['spouse', 'child', 'parent', 'other'][pick % 4] ?? 'other',
  }),
  address: ({ question, prefix, environment: { districts } }) => {
    const { part } = placeOf(question, prefix)
    const soato = districts.has('1726262') ? '1726262' : (districts.keys().next().value ?? '')
    return { [part('soato')]: soato, ...(question.withStreet && { [part('street')]: 'Bogʻ koʻchasi, 12' }) }
  },
  'income-line': ({ question, prefix, pick }) => {
    const { part } = placeOf(question, prefix)
    const { options, least, most } = question
    const amount = String(Math.min(most, Math.max(least, 400_000)))
    return { [part('source')]: options[pick % options.length]?.code ?? '', [part('amount')]: amount }
  },
  document: () => ({}),
  repeated: ({ question, prefix, environment, pick }) => {
    const place = placeOf(question, prefix)
    const inside = `${place.name}.0.`
    return { [countField(place)]: '1', ...fillQuestions(question.questions, () => environment, pick, inside) }
  },
}

/** What somebody could type into these questions: into those that the answers before them ask for. */
export function fillQuestions(
  questions: readonly Question[],
  within: (answer: Record<string, unknown>) => Environment,
  pick: number,
  prefix = '',
): Fields {
  let fields: Fields = {}
  for (const [index, question] of questions.entries()) {
    const { answer } = groups.read(questions.slice(0, index), typed(fields), within, prefix)
    const environment = within(answer)
    if (!isAsked(question, environment)) continue
    const type = typedInto[question.kind] as (asked: Asked & { question: Question }) => Fields
    fields = { ...fields, ...type({ question, prefix, environment, pick }) }
  }
  return fields
}

function typed(fields: Fields) {
  const all = (field: string) => [fields[field] ?? []].flat()
  return { all, get: (field: string) => all(field)[0] ?? '' }
}

// Other people on other picks, so that one case does not stand in another's way.
function someone(
  question: Pick<Question, 'name' | 'spread'>,
  prefix: string,
  today: string,
  age: number,
  pick: number,
): Fields {
  const { part } = placeOf(question, prefix)
  const birthDate = `${Number(today.slice(0, 4)) - age}-03-12`
  const pinfl = makePinfl({ sex: 'female', birthDate, district: 200, serial: 100 + (pick % 900) })
  return {
    [part('familyName')]: 'Rahimova',
    [part('givenName')]: 'Zebo',
    [part('patronymic')]: 'Anvarovna',
    ...dayFields(birthDate, part('birthOn')),
    [part('pinfl')]: pinfl,
  }
}

function dayFields(day: string, field: string): Fields {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${field}.day`]: date, [`${field}.month`]: month, [`${field}.year`]: year }
}

function daysFrom(today: string, days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}
