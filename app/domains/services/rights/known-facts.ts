import { z } from 'zod'
import { addYears, judge } from '~/domains/questions/index.server'
import { condition, type Facts } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { truthOf } from './judge-right'
import { type RightFactName, rightFactNames, rightFacts } from './vocabulary'

const value = z.union([z.string(), z.number().int(), z.boolean()])
const fact = z.string().regex(/^[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+$/)

/** How an application knows a fact of the vocabulary. */
export const factSource = z.union([
  /** What stands at a path of the form, in a register, in a sum; `values` says what its codes are in the vocabulary. */
  z.strictObject({ fact, values: z.record(z.string(), value).optional() }),
  /** How many a list names, `plus` those it leaves out; of people, those under so many years alone. */
  z.strictObject({
    count: fact,
    plus: z.number().int().min(1).max(2).optional(),
    youngerThan: z.number().int().min(1).max(150).optional(),
  }),
  /** A condition over answers and registers, for a yes-no fact. */
  z.strictObject({ if: condition }),
  /** Who applies says so by applying. */
  z.strictObject({ always: value }),
])
export type FactSource = z.infer<typeof factSource>

/** The first source that knows counts: registers stand before answers. */
export const knownFacts = z.partialRecord(z.enum(rightFactNames), z.array(factSource).min(1))
export type KnownFacts = z.infer<typeof knownFacts>

/** The facts of the vocabulary as an application knows them: by its version, and by whom it is for. */
export function rightFactsIn(known: KnownFacts, facts: Facts): Facts {
  return {
    today: facts.today,
    get: (name) => {
      if (name.startsWith('parameters.')) return facts.get(name)
      if (!isRightFact(name)) return undefined
      const found = (known[name] ?? [])
        .map((source) => fitting(name, readSource(source, facts)))
        .find((one) => one !== undefined)
      return found ?? ofPerson(name, facts)
    },
  }
}

export function isRightFact(name: string): name is RightFactName {
  return Object.hasOwn(rightFacts, name)
}

/** A value as the kind of its fact keeps it; undefined where it is none of that kind. */
export function fitting(name: RightFactName, given: unknown): string | number | boolean | undefined {
  const fact = rightFacts[name]
  if (fact.kind === 'yesNo') return truths.get(given)
  if (fact.kind === 'choice')
    return (fact.values as readonly unknown[]).includes(given) ? String(given) : undefined
  if (!/^\d{1,18}$/.test(String(given))) return undefined
  return fact.kind === 'money' ? String(given) : Number(given)
}

const truths = new Map<unknown, boolean>([
  [true, true],
  ['yes', true],
  [false, false],
  ['no', false],
])

export function readSource(source: FactSource, facts: Facts): unknown {
  if ('always' in source) return source.always
  if ('if' in source) return truthOf(judge(source.if, facts))
  if ('count' in source) return countOf(source, facts)
  const found = facts.get(source.fact)
  return source.values ? ownValue(source.values, String(found)) : found
}

function countOf({ count, plus = 0, youngerThan }: Extract<FactSource, { count: string }>, facts: Facts) {
  const list = facts.get(count)
  if (!Array.isArray(list)) return undefined
  if (youngerThan === undefined) return list.length + plus
  const births = list.map((one: unknown) => ownValue(one as Record<string, unknown>, 'birthOn'))
  if (!births.every((day) => typeof day === 'string')) return undefined
  return births.filter((day) => addYears(day, youngerThan) > facts.today).length + plus
}

// Whom it is for is known without a question.
function ofPerson(name: RightFactName, facts: Facts): string | number | undefined {
  if (name === 'person.sex') return fitting(name, facts.get('beneficiary.sex')) as string | undefined
  const bornOn = name === 'person.age' ? facts.get('beneficiary.birthOn') : undefined
  return typeof bornOn === 'string' && bornOn !== '' ? ageOn(bornOn, facts.today) : undefined
}

/** Full years on a day; both `YYYY-MM-DD`. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return addYears(bornOn, years) > day ? years - 1 : years
}
