import { z } from 'zod'
import { fold } from '~/i18n/uzbek/search-fold'
import { toLatinLetters } from '~/lib/typed/look-alikes'

/** A fact by its name: `for-whom.who`, `registers.civil-register.alive`, `parameters.poverty-line`. */
const fact = z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/)
const value = z.union([z.string(), z.number(), z.boolean()])
const years = z.number().int().min(0).max(150)
/** A fact beside a number, or beside a fact or so many per cent of it. */
const bound = z.union([
  z.tuple([fact, z.number().int()]),
  z.tuple([fact, fact]),
  z.tuple([fact, fact, z.number().int().min(1).max(1000)]),
])
type Bound = z.infer<typeof bound>

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { equals: [fact: string, value: string | number | boolean] }
  | { in: [fact: string, values: (string | number | boolean)[]] }
  | { answered: string }
  | { known: string }
  | { olderThan: [fact: string, years: number] }
  | { notPast: string }
  | { sameWords: [fact: string, fact: string] }
  | { sameNumber: [fact: string, fact: string] }
  | { contains: [list: string, fact: string] }
  | { atMost: Bound }
  | { atLeast: Bound }

/** A small tree of tests of facts, and nothing that runs. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ equals: z.tuple([fact, value]) }),
    z.strictObject({ in: z.tuple([fact, z.array(value).min(1)]) }),
    z.strictObject({ answered: fact }),
    z.strictObject({ known: fact }),
    z.strictObject({ olderThan: z.tuple([fact, years]) }),
    z.strictObject({ notPast: fact }),
    z.strictObject({ sameWords: z.tuple([fact, fact]) }),
    z.strictObject({ sameNumber: z.tuple([fact, fact]) }),
    z.strictObject({ contains: z.tuple([fact, fact]) }),
    z.strictObject({ atMost: bound }),
    z.strictObject({ atLeast: bound }),
  ]),
)

/** Three-valued on purpose: what nobody said is `notKnown`, never `no`. */
export type Verdict = 'yes' | 'no' | 'notKnown'

export interface Facts {
  /** Undefined: nobody said. Null: said to be none, "without end" or "not known to me". */
  get: (name: string) => unknown
  /** `YYYY-MM-DD`. */
  today: string
}

/** The one evaluator of conditions, of questions and of rules alike. */
export function judge(given: Condition, facts: Facts): Verdict {
  if ('all' in given) return all(given.all.map((one) => judge(one, facts)))
  if ('any' in given) return any(given.any.map((one) => judge(one, facts)))
  if ('not' in given) return opposite(judge(given.not, facts))
  if ('answered' in given) return verdict(said(facts, given.answered) !== undefined)
  if ('known' in given) return verdict((said(facts, given.known) ?? null) !== null)
  const test = testOf(given)
  const values = test.of.map((name) => said(facts, name) ?? null)
  return values.includes(null) ? 'notKnown' : test.is(values, facts.today)
}

// An empty text says as little as none at all.
function said(facts: Facts, name: string): unknown {
  const value = facts.get(name)
  return value === '' ? undefined : value
}

type Test = { of: string[]; is: (values: unknown[], today: string) => Verdict }
type Leaf = Exclude<
  Condition,
  { all: unknown } | { any: unknown } | { not: unknown } | { answered: unknown } | { known: unknown }
>

function testOf(given: Leaf): Test {
  if ('equals' in given) return { of: [given.equals[0]], is: ([it]) => verdict(it === given.equals[1]) }
  if ('in' in given) return { of: [given.in[0]], is: ([it]) => verdict(given.in[1].includes(it as string)) }
  if ('olderThan' in given) {
    const [name, age] = given.olderThan
    return { of: [name], is: ([day], today) => onDay(day, (text) => addYears(text, age) <= today) }
  }
  if ('notPast' in given) {
    return { of: [given.notPast], is: ([day], today) => onDay(day, (text) => text >= today) }
  }
  if ('contains' in given) {
    return {
      of: given.contains,
      is: ([list, one]) => (Array.isArray(list) ? verdict(list.includes(one)) : 'notKnown'),
    }
  }
  if ('atMost' in given) return testOfBound(given.atMost, (one, other) => one <= other)
  if ('atLeast' in given) return testOfBound(given.atLeast, (one, other) => one >= other)
  const [of, same] = 'sameWords' in given ? [given.sameWords, sameWords] : [given.sameNumber, sameNumber]
  return { of, is: ([one, other]) => verdict(same(String(one), String(other))) }
}

function all(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('notKnown') ? 'notKnown' : 'yes'
}

function any(verdicts: readonly Verdict[]): Verdict {
  return opposite(all(verdicts.map(opposite)))
}

function opposite(of: Verdict): Verdict {
  return of === 'notKnown' ? of : of === 'yes' ? 'no' : 'yes'
}

function verdict(is: boolean): Verdict {
  return is ? 'yes' : 'no'
}

function onDay(day: unknown, is: (day: string) => boolean): Verdict {
  return typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? verdict(is(day)) : 'notKnown'
}

function testOfBound(
  [name, than, percent = 100]: Bound,
  holds: (one: bigint, other: bigint) => boolean,
): Test {
  return {
    of: typeof than === 'string' ? [name, than] : [name],
    is: ([one, other]) => {
      const [left, right] = [wholeOf(one), wholeOf(typeof than === 'number' ? than : other)]
      if (left === null || right === null) return 'notKnown'
      return verdict(holds(left * 100n, right * BigInt(percent)))
    },
  }
}

// Amounts are whole tiyin and stand in JSON as texts.
function wholeOf(amount: unknown): bigint | null {
  return /^-?\d{1,30}$/.test(String(amount)) ? BigInt(String(amount)) : null
}

/** `2008-02-29` and 18 is `2026-02-29`, which sorts before 1 March as that birthday does. */
export function addYears(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}

/** Scripts, apostrophes and capitals differ between registers and mean nothing. */
export function sameWords(one: string, other: string): boolean {
  return letters(one) === letters(other)
}

/** A number is copied in either script, by sound (НГ for NG) or by look (АВ for AB). */
export function sameNumber(registered: string, typed: string): boolean {
  const wanted = letters(registered)
  return wanted === letters(typed) || wanted === letters(toLatinLetters(typed.toUpperCase()))
}

function letters(text: string): string {
  return fold(text).replace(/ /g, '')
}

/** The facts that nobody said and that would still change the verdict; none of a condition that is decided. */
export function openFactsOf(given: Condition, facts: Facts): string[] {
  if (judge(given, facts) !== 'notKnown') return []
  if ('all' in given) return given.all.flatMap((one) => openFactsOf(one, facts))
  if ('any' in given) return given.any.flatMap((one) => openFactsOf(one, facts))
  if ('not' in given) return openFactsOf(given.not, facts)
  return factsOf(given).filter((name) => said(facts, name) === undefined)
}

/** The names of all facts that a condition asks for. */
export function factsOf(given: Condition): string[] {
  if ('all' in given) return given.all.flatMap(factsOf)
  if ('any' in given) return given.any.flatMap(factsOf)
  if ('not' in given) return factsOf(given.not)
  if ('answered' in given) return [given.answered]
  if ('known' in given) return [given.known]
  return testOf(given).of
}
