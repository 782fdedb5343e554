import { judge } from '~/domains/questions/index.server'
import type { Environment } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { readPinfl } from '~/lib/people/pinfl'
import type { Check } from '../definition/definition'
import { judgeRule, type RuleVerdict } from '../definition/rule'
import { judgeRight, sumsOf } from '../rights/judge-right'
import { rightFactsIn } from '../rights/known-facts'
import { type Answers, factOf } from './answers'
import { environmentOf, type Journey } from './journey'
import type { Beneficiary } from './submission.server'

export interface CheckAnswer {
  outcome: 'found' | 'notFound' | 'notKnown'
  /** What the register said; empty unless found. */
  facts: Record<string, unknown>
}

/** What the registers said, by the id of the check. */
export type CheckAnswers = Readonly<Record<string, CheckAnswer>>

type Person = Omit<Beneficiary, 'patronymic' | 'birthCertificate'>

interface CaseFacts {
  answers: Answers
  beneficiary: Person
  checks: CheckAnswers
}

/** Registers to ask: which ones follows from the answers. */
export function listChecks(journey: Journey, answers: Answers): Check[] {
  const environment = environmentOf(journey, answers)
  return journey.definition.checks.filter(({ when }) => !when || judge(when, environment) === 'yes')
}

/**
 * What registers and answers say about each condition, the version's own and those of the right, for the specialist who
 * decides. A hint decides nothing.
 */
export function assessEligibility(journey: Journey, facts: CaseFacts): RuleVerdict[] {
  const all = factsOfCase(journey, facts)
  const own = journey.definition.rules.map((rule) => judgeRule(rule, all)).filter((found) => found !== null)
  return [...own, ...judgeRightIn(journey, all)]
}

/** None under a version that does not say how the facts of its right are known. */
function judgeRightIn({ definition, right, parameters }: Journey, all: Environment): RuleVerdict[] {
  if (!right || !definition.facts) return []
  return judgeRight(right, rightFactsIn(definition.facts, all)).rules.map(
    ({ rule, title, verdict, text, values }) => ({
      ...{ rule: `right.${rule}`, title, verdict, reason: verdict, text, values: {} },
      sums: sumsOf(values, parameters ?? new Map()),
    }),
  )
}

/** Answers, registers and whom it is for, by name. */
export function factsOfCase(journey: Journey, { answers, beneficiary, checks }: CaseFacts): Environment {
  const environment = environmentOf(journey, answers)
  const sex = beneficiary.pinfl ? readPinfl(beneficiary.pinfl)?.sex : undefined
  const sources: Record<string, (parts: string[]) => unknown> = {
    parameters: ([code = '']) => journey.parameters?.get(code),
    sums: ([name = '', part = 'share']) => ownValue<unknown>({ ...countSum(journey, answers, name) }, part),
    beneficiary: ([part = '']) => ownValue<unknown>({ ...beneficiary, sex }, part),
    registers: ([id = '', part = '']) => {
      const answer = ownValue(checks, id)
      return part === 'outcome' ? answer?.outcome : ownValue(answer?.facts, part)
    },
  }
  return {
    ...environment,
    get: (name) => {
      const [source = '', ...parts] = name.split('.')
      const read = ownValue(sources, source)
      return read ? read(parts) : environment.get(name)
    },
  }
}

/** What a list comes to, in digits: all of it, between how many people it is shared, and the share of one. */
interface CountedSum {
  total: string
  /** The applicant and those she lives with; 1 where the definition shares it with nobody. */
  people: number
  share: string
}

function countSum({ definition }: Journey, answers: Answers, name: string): CountedSum | undefined {
  const sum = definition.sums?.find((one) => one.name === name)
  const items = sum && factOf(answers, sum.list)
  if (!sum || !Array.isArray(items)) return undefined
  const total = items.reduce((all: bigint, item) => all + amountOf(item, sum.part), 0n)
  const others = sum.perHeadOf ? factOf(answers, sum.perHeadOf) : []
  const people = 1 + (Array.isArray(others) ? others.length : 0)
  return { total: String(total), people, share: String(total / BigInt(people)) }
}

function amountOf(item: unknown, part: string): bigint {
  const amount = typeof item === 'object' && item !== null ? ownValue<unknown>(item as never, part) : null
  return /^\d{1,18}$/.test(String(amount)) ? BigInt(String(amount)) : 0n
}

/**
 * Until when the right holds, as the first register that has said so says; null = no end; undefined = not known. Only
 * an answer that names the field and leaves it empty means "without end".
 */
export function registeredEnd(endsOn: readonly string[], facts: Environment): string | null | undefined {
  for (const name of endsOn) {
    const day = facts.get(name)
    if (day === null || (typeof day === 'string' && day !== '')) return day
  }
  return undefined
}

/**
 * The PINFL of whom it is for: as given, else of the one child of that birth date whom the applicant's register
 * names. Null when neither says it; then nobody can tell whether the child has the right already.
 */
export function identifyBeneficiary(beneficiary: Person, checks: CheckAnswers): string | null {
  if (beneficiary.pinfl) return beneficiary.pinfl
  const answer = checks['civil-register-applicant']
  const children = answer?.outcome === 'found' ? answer.facts.children : null
  if (!Array.isArray(children)) return null
  const born = children.filter(
    (pinfl): pinfl is string =>
      typeof pinfl === 'string' && readPinfl(pinfl)?.birthDate === beneficiary.birthOn,
  )
  // Twins cannot be told apart by their day of birth.
  return born.length === 1 ? (born[0] ?? null) : null
}
