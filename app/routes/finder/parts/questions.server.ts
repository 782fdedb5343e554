import { type GroupAnswer, groups, isShown, listOffered, typedOf } from '~/domains/questions/index.server'
import type { Environment, Fault, Question, Texts } from '~/domains/questions/schema'
import {
  type AskedPage,
  type FinderAnswers,
  finderPages,
  kindOfAsked,
  noneOfThese,
  partOf,
  rightFacts,
  ticksName,
} from '~/domains/services/index.server'
import { contentLocales, type Locale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { ownValue } from '~/lib/own-value'
import { keyOf, type TextKey } from '~/lib/text-key'
import type { FieldValues, QuestionView } from '~/ui/questions/question-view'

type PageAnswer = NonNullable<FinderAnswers[string]>

const most: Record<string, number> = {
  age: 120,
  size: 30,
  children: 20,
  childrenUnder3: 10,
  disabledShare: 100,
}
const mostIncome = 1_000_000_000

/** The questions of a page, of the kinds that every form has. */
function questionsOf({ id, asks, ticks }: AskedPage): Question[] {
  const isAlone = asks.length + (ticks.length > 0 ? 1 : 0) === 1
  const heads = isAlone ? ({ heads: true } as const) : {}
  const title = say(keyOf('finder.page', id, 'title'))
  const asked = asks.map((fact): Question => {
    const name = partOf(fact)
    const kind = kindOfAsked(fact)
    const all = { name, label: isAlone ? title : say(keyOf('finder.ask', name)), ...heads }
    if (kind === 'number')
      return { ...all, kind, least: name === 'size' ? 1 : 0, most: ownValue(most, name) ?? 100 }
    if (kind === 'money') return { ...all, kind, least: 0, most: mostIncome }
    if (kind === 'yesNo' || fact === 'household.income') return { ...all, kind: 'yes-no' }
    const known = rightFacts[fact]
    const values = known.kind === 'choice' ? known.values : []
    const options = values.map((code) => ({
      ...{ code, text: say(keyOf(`rights.value.${fact}` as 'rights.value.person.sex', code)) },
      ...whenOf(fact, code),
    }))
    return { ...all, kind: 'choice', options }
  })
  if (ticks.length === 0) return asked
  const options = ticks.map((fact) => ({ code: partOf(fact), text: say(keyOf('rights.fact', fact)) }))
  const none = { code: noneOfThese, text: say('finder.none') }
  const label = isAlone ? title : say(keyOf('finder.ticks', id))
  return [...asked, { name: ticksName, kind: 'choices', label, options: [...options, none], ...heads }]
}

// Groups are for grown-ups; a child has a disability without one.
function whenOf(fact: string, code: string) {
  if (fact !== 'person.disability' || code === 'none' || code === 'applying') return {}
  const isAdult = { atLeast: ['you.age', 18] as [string, number] }
  return { when: code === 'child' ? { not: isAdult } : isAdult }
}

export function viewFinderQuestions(page: AskedPage, answers: FinderAnswers, locale: Locale): QuestionView[] {
  const before = environment(answers)
  return questionsOf(page)
    .filter((question) => isShown(question, before))
    .map((question) => ({
      ...{ kind: question.kind, name: question.name, base: '', heads: question.heads },
      label: question.label[locale],
      ...('options' in question && {
        options: listOffered(question, before).map(({ code, text }) => ({
          value: code,
          label: text[locale],
        })),
      }),
    }))
}

/** What the form of a page begins with. */
export function finderValues({ id, ticks }: AskedPage, answers: FinderAnswers): FieldValues {
  const answer = ownValue(answers, id)
  if (!answer) return {}
  const asked = Object.entries(answer).map(([name, value]) => [name, fieldText(name, value)])
  const ticked = ticks.map(partOf).filter((name) => ownValue(answer, name) === true)
  const isNone = ticked.length === 0 && ticks.some((fact) => ownValue(answer, partOf(fact)) === false)
  return { ...Object.fromEntries(asked), [ticksName]: isNone ? [noneOfThese] : ticked }
}

function fieldText(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (name === 'income') return String(BigInt(String(value)) / 100n)
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

/** A posted page: what it says by the last parts of its facts, or what is wrong with it. */
export function readFinderPage(
  page: AskedPage,
  answers: FinderAnswers,
  form: FormData,
): { ok: true; value: PageAnswer } | { ok: false; faults: Fault[] } {
  const read = groups.read(questionsOf(page), typedOf(form), () => environment(answers))
  const faults = [...read.faults, ...contradictions(read.answer)]
  if (faults.length > 0) return { ok: false, faults }
  const { [ticksName]: ticked, ...asked } = read.answer
  const chosen = Array.isArray(ticked) ? ticked : []
  const ticks = page.ticks.map((fact) => [partOf(fact), chosen.includes(partOf(fact))])
  return { ok: true, value: { ...asked, ...Object.fromEntries(ticks) } }
}

function contradictions({ size, children, childrenUnder3 }: GroupAnswer): Fault[] {
  const isMore = (one: unknown, other: unknown) =>
    typeof one === 'number' && typeof other === 'number' && one > other
  return [
    ...(isMore(children, size) ? [{ field: 'children', error: 'finder.error.moreChildren' } as const] : []),
    ...(isMore(childrenUnder3, children)
      ? [{ field: 'childrenUnder3', error: 'finder.error.moreSmall' } as const]
      : []),
  ]
}

export interface FinderLine {
  page: string
  label: TextKey
  values:
    | { kind: 'key'; key: TextKey }[]
    | { kind: 'number'; number: number }[]
    | { kind: 'money'; tiyin: string }[]
}

/** The answers as lines of a summary, a page each or a question each. */
export function describeFinder(answers: FinderAnswers, pages: readonly AskedPage[]): FinderLine[] {
  return pages.flatMap((page): FinderLine[] => {
    const answer = ownValue(answers, page.id)
    if (answer === undefined) return []
    const title = keyOf('finder.page', page.id, 'name')
    if (answer === null)
      return [{ page: page.id, label: title, values: [{ kind: 'key', key: 'finder.notSaid' }] }]
    const asked = page.asks.map((fact): FinderLine => {
      const value = ownValue(answer, partOf(fact))
      const label = fact === 'household.income' ? 'finder.ask.income' : keyOf('rights.fact', fact)
      const kind = kindOfAsked(fact)
      if (kind === 'money') return { page: page.id, label, values: [{ kind, tiyin: String(value) }] }
      if (kind === 'number') return { page: page.id, label, values: [{ kind, number: Number(value) }] }
      const key: TextKey =
        kind === 'yesNo'
          ? `questions.yesNo.${value === 'yes' || value === true ? 'yes' : 'no'}`
          : keyOf(`rights.value.${fact}` as 'rights.value.person.sex', String(value))
      return { page: page.id, label, values: [{ kind: 'key', key }] }
    })
    if (page.ticks.length === 0) return asked
    const ticked = page.ticks.filter((fact) => ownValue(answer, partOf(fact)) === true)
    const keys: TextKey[] =
      ticked.length > 0 ? ticked.map((fact) => keyOf('rights.fact', fact)) : ['finder.none']
    return [
      ...asked,
      { page: page.id, label: title, values: keys.map((key) => ({ kind: 'key', key }) as const) },
    ]
  })
}

function environment(answers: FinderAnswers): Environment {
  return {
    devices: new Map(),
    districts: new Map(),
    today: '',
    get: (name) => {
      const [id = '', part = ''] = name.split('.')
      return ownValue(ownValue(answers, id), part)
    },
  }
}

const said = new Map<TextKey, Texts>()

/** A text of the catalogues in every language, as questions hold theirs. */
function say(key: TextKey): Texts {
  const known = said.get(key)
  if (known) return known
  const texts = Object.fromEntries(contentLocales.map((locale) => [locale, getT(locale)(key)])) as Texts
  said.set(key, texts)
  return texts
}

export const firstPage = finderPages[0]?.id ?? ''
