import { factsOf } from '~/domains/questions/index.server'
import type { Environment, Texts, Verdict } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import type { Shown } from '~/lib/shown'
import type { TextKey } from '~/lib/text-key'
import { judgeRule, type Rule } from '../definition/rule'
import { judgeRight, sumsOf } from '../rights/judge-right'
import { type FactSource, fitting, isRightFact, readSource, rightFactsIn } from '../rights/known-facts'
import { exampleSource } from '../rights/right'
import { derivedFacts } from '../rights/vocabulary'
import { type CheckAnswer, factsOfCase } from './eligibility'
import { type AnswerLine, describeAnswers, type Journey } from './journey'
import type { Submission } from './submission.server'

/** What a rule was judged by. */
export interface ExplainedInput {
  /**
   * As the rule asks for it: `registers.<check>.<field>`, `parameters.<code>`, `page.part`, a fact of the right …; what a
   * sum was counted from: `sums.<name>.total`, `sums.<name>.people`.
   */
  name: string
  /** Null where nobody said it. */
  value: unknown
  /** The check whose register said it; null where somebody else did. */
  register: string | null
  /** ISO instant that the register's word stands for; null where it said none. */
  asOf: string | null
  /** The answer as it was given; null where it is no answer. */
  answer: { label: Texts | { key: TextKey }; value: Shown } | null
}

/** A rule of a version or of a right, as it stood when it was judged: none of it changes when the rule does. */
export interface ExplainedRule {
  rule: string
  title: Texts
  verdict: Verdict
  text: Texts
  /** Placeholders of the text; days are `YYYY-MM-DD`. */
  values: Record<string, string>
  /** Further placeholders, in tiyin. */
  sums: Record<string, string>
  /** The act and its date; null for an example. */
  source: string | null
  inputs: ExplainedInput[]
}

interface Judged extends Submission {
  checks: Readonly<Record<string, CheckAnswer & { asOf?: Date | null }>>
}

/** Every rule that counts, with what it was judged by: what shows a decision. Judged as everywhere else. */
export function explainRules(journey: Journey, found: Judged): ExplainedRule[] {
  const { facts, inputOf, explain } = openExplaining(journey, found)
  return [...journey.definition.rules.flatMap(explain), ...explainRight(journey, facts, inputOf)]
}

/** By the id of a rule, what it was judged by where that was counted from a list. */
export function explainCounts(journey: Journey, found: Judged): Map<string, ExplainedInput[]> {
  const counting = journey.definition.rules.filter((rule) => namesIn(rule).some(isSum))
  if (counting.length === 0) return new Map()
  const { explain } = openExplaining(journey, found)
  return new Map(counting.flatMap(explain).map(({ rule, inputs }) => [rule, inputs]))
}

const isSum = (name: string) => name.startsWith('sums.')

function openExplaining(journey: Journey, found: Judged) {
  const facts = factsOfCase(journey, found)
  const lines = describeAnswers(journey, found.answers, found.labels)
  const inputOf = (name: string) => explainInput(name, facts, found, lines)
  const explain = (rule: Rule): ExplainedRule[] => {
    const judged = judgeRule(rule, facts)
    if (!judged) return []
    const { title, verdict, text, values, sums = {} } = judged
    const source = rule.source === exampleSource ? null : rule.source
    const names = namesIn(rule).flatMap((name) => countedBy(journey, facts, name))
    const inputs = names.flatMap((name) => inputOf(name) ?? [])
    return [{ rule: rule.id, title, verdict, text, values, sums, source, inputs }]
  }
  return { facts, inputOf, explain }
}

function namesIn({ cases }: Rule): string[] {
  const asked = cases.flatMap((one) => factsOf(one.if))
  return [
    ...new Set([...asked, ...cases.flatMap((one) => Object.values(one.values ?? {}).map((it) => it.fact))]),
  ]
}

/** How a sum comes about, line by line: what is added, all of it, and between how many people it is shared. */
function countedBy({ definition }: Journey, facts: Environment, name: string): string[] {
  const sum = definition.sums?.find((one) => `sums.${one.name}` === name)
  if (!sum) return [name]
  const items = facts.get(sum.list)
  const lines = Array.isArray(items) ? items.map((_, place) => `${sum.list}.${place}`) : []
  return [...lines, ...(sum.perHeadOf ? [`${name}.total`, `${name}.people`] : []), name]
}

// The number of a person stands on no paper; whose it is, is said by her name.
const isLeftOut = (name: string) => name.endsWith('.pinfl')
/** Registers name children and parents by their numbers: how many they are is enough. */
const asCount = (name: string, value: unknown) =>
  /\.(children|parents)$/.test(name) && Array.isArray(value) ? value.length : value

function explainInput(
  name: string,
  facts: Environment,
  { checks }: Judged,
  lines: readonly AnswerLine[],
): ExplainedInput | null {
  if (isLeftOut(name)) return null
  const [place = '', check = ''] = name.split('.')
  const register = place === 'registers' ? check : null
  const ofPage = lines.filter(({ step }) => step === place)
  // A page that says one thing says it by whatever its parts are called.
  const line = lines.find(({ field }) => field === name) ?? (ofPage.length === 1 ? ofPage[0] : undefined)
  return {
    name,
    value: asCount(name, facts.get(name)) ?? null,
    register,
    asOf: (register && ownValue(checks, register)?.asOf?.toISOString()) || null,
    answer: line ? { label: line.label, value: line.value } : null,
  }
}

function explainRight(
  { definition, right, parameters }: Journey,
  facts: Environment,
  inputOf: (name: string) => ExplainedInput | null,
): ExplainedRule[] {
  const { facts: known } = definition
  if (!right || !known) return []
  const inVocabulary = rightFactsIn(known, facts)
  const explainFact = (name: string): ExplainedInput | null => {
    if (!isRightFact(name)) return inputOf(name)
    const source = (known[name] ?? []).find((one) => fitting(name, readSource(one, facts)) !== undefined)
    const from = source && pathOf(source) ? inputOf(pathOf(source) ?? '') : null
    const rest = { register: from?.register ?? null, asOf: from?.asOf ?? null, answer: null }
    return { name, value: inVocabulary.get(name) ?? null, ...rest }
  }
  return judgeRight(right, inVocabulary).rules.map(
    ({ rule, title, verdict, text, source, values }, index) => ({
      ...{ rule: `right.${rule}`, title, verdict, text, source, values: {} },
      sums: sumsOf(values, parameters ?? new Map()),
      inputs: baseFactsOf(right.rules[index]?.if).flatMap((name) => explainFact(name) ?? []),
    }),
  )
}

/** What a condition of a right asks for in the end. */
function baseFactsOf(condition: Parameters<typeof factsOf>[0] | undefined): string[] {
  const names = condition ? factsOf(condition) : []
  const base = names.flatMap((name) => {
    const derived = ownValue<Parameters<typeof factsOf>[0]>(derivedFacts, name)
    return derived ? factsOf(derived) : [name]
  })
  return [...new Set(base)]
}

function pathOf(source: FactSource): string | null {
  if ('fact' in source) return source.fact
  return 'count' in source ? source.count : null
}
