import {
  countField,
  fitsAge,
  groups,
  isAsked,
  isAskedFor,
  listOffered,
  placeOf,
} from '~/domains/questions/index.server'
import type { Environment, KindName, Question } from '~/domains/questions/schema'
import type { Writer } from './anybody'

/** What a form sends, by field; a list is several fields of one name. */
export type Fields = Record<string, string | string[]>

/** Who types it. */
interface Typing {
  writer: Writer
  /** Which of several is chosen, 0 first; another one gives other answers. */
  pick: number
}

interface Asked extends Typing {
  /** Stands before the fields of an item of a list. */
  prefix: string
  environment: Environment
  /** Of the page that asks. */
  page: string
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
  language: ({ question: { name }, prefix, writer }) => ({ [prefix + name]: writer.locale }),
  device: ({ question, prefix, environment, pick }) => {
    const fitting = [...environment.devices].filter(
      ([, device]) => isAskedFor(device, question) && fitsAge(device, question, environment),
    )
    return { [placeOf(question, prefix).part('deviceCode')]: fitting[pick % fitting.length]?.[0] ?? '' }
  },
  text: ({ question: { name, most }, prefix, page, writer }) => ({
    [prefix + name]: writer.say(`${page}.${name}`, 'line').slice(0, most),
  }),
  'long-text': ({ question: { name, most }, prefix, page, writer }) => ({
    [prefix + name]: writer.say(`${page}.${name}`, 'story').slice(0, most),
  }),
  // Nobody has twenty children.
  number: ({ question: { name, least, most }, prefix, pick }) => ({
    [prefix + name]: String(Math.min(most, least + (pick % 6))),
  }),
  money: ({ question: { name, least, most }, prefix }) => ({
    [prefix + name]: String(Math.min(most, Math.max(least, 1_200_000))),
  }),
  date: ({ question, prefix, environment: { today } }) =>
    dayFields(daysFrom(today, question.towards === 'past' ? -40 : 40), prefix + question.name),
  period: ({ question, prefix, environment: { today } }) =>
    dayFields(daysFrom(today, question.towards === 'past' ? -40 : 40), `${prefix}${question.name}.from`),
  phone: ({ question: { name }, prefix, writer }) => ({ [prefix + name]: writer.phone }),
  email: ({ question: { name }, prefix, writer }) => ({ [prefix + name]: writer.email }),
  'paper-number': ({ question: { name, paper }, prefix, writer }) => ({
    [prefix + name]: (paper === 'disability-certificate' && writer.certificate) || paperNumbers[paper],
  }),
  'bank-account': ({ question, prefix, pick }) => {
    const { part } = placeOf(question, prefix)
    // Every third one is paid to a social card.
    if (pick % 3 === 2 && !question.onlyAccounts) return { [part('account')]: '8600 1234 5678 9012' }
    return { [part('account')]: '22618000123456789012', [part('bankCode')]: '00444' }
  },
  person: (asked) => someone(asked, 70),
  child: (asked) => someone(asked, 8),
  'household-member': (asked) => {
    const { part } = placeOf(asked.question, asked.prefix)
    const relations = { spouse: 40, child: 9, parent: 68, other: 40 }
    const [relation, age] = Object.entries(relations)[asked.pick % 4] ?? ['other', 40]
    return { ...someone(asked, age), [part('relation')]: relation }
  },
  address: ({ question, prefix, environment: { districts }, writer }) => {
    const { part } = placeOf(question, prefix)
    const soato = districts.has(writer.soato) ? writer.soato : (districts.keys().next().value ?? '')
    return { [part('soato')]: soato, ...(question.withStreet && { [part('street')]: 'Bogʻ koʻchasi, 12' }) }
  },
  'income-line': ({ question, prefix, pick }) => {
    const { part } = placeOf(question, prefix)
    const { options, least, most } = question
    const amount = String(Math.min(most, Math.max(least, 400_000)))
    return { [part('source')]: options[pick % options.length]?.code ?? '', [part('amount')]: amount }
  },
  document: () => ({}),
  repeated: ({ question, prefix, environment, page, ...typing }) => {
    const place = placeOf(question, prefix)
    const inside = `${place.name}.0.`
    const fields = fillQuestions(question.questions, () => environment, typing, inside, page)
    return { [countField(place)]: '1', ...fields }
  },
}

/** What somebody could type into these questions: into those that the answers before them ask for. */
export function fillQuestions(
  questions: readonly Question[],
  within: (answer: Record<string, unknown>) => Environment,
  { pick, writer }: Typing,
  prefix: string,
  page: string,
): Fields {
  let fields: Fields = {}
  for (const [index, question] of questions.entries()) {
    const { answer } = groups.read(questions.slice(0, index), typed(fields), within, prefix)
    const environment = within(answer)
    if (!isAsked(question, environment)) continue
    const type = typedInto[question.kind] as (asked: Asked & { question: Question }) => Fields
    fields = { ...fields, ...type({ question, prefix, environment, pick, writer, page }) }
  }
  return fields
}

function typed(fields: Fields) {
  const all = (field: string) => [fields[field] ?? []].flat()
  return { all, get: (field: string) => all(field)[0] ?? '' }
}

function someone(
  {
    question,
    prefix,
    environment,
    writer,
  }: Pick<Asked, 'prefix' | 'environment' | 'writer'> & { question: Pick<Question, 'name' | 'spread'> },
  age: number,
): Fields {
  const { part } = placeOf(question, prefix)
  const { pinfl, birthDate, ...names } = writer.nameSomebody(age, environment.today)
  return {
    [part('familyName')]: names.familyName,
    [part('givenName')]: names.givenName,
    [part('patronymic')]: names.patronymic,
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
