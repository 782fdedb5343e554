import { judge, openFactsOf } from '~/domains/questions/index.server'
import type { Condition, Facts, Texts, Verdict } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'
import { judgeRule, type Rule, type RuleVerdict } from '../definition/rule'
import { exampleSource, type Right, type RightRule } from './right'
import { derivedFacts, type RightFactName, rightFacts } from './vocabulary'

export interface RightRuleVerdict extends Pick<RuleVerdict, 'rule' | 'title' | 'verdict' | 'text'> {
  /** The act and its date; null for an example. */
  source: string | null
  /** What is missing or what to do; null when the rule holds. */
  next: Texts | null
  values: NonNullable<RightRule['values']>
}

export interface RightVerdict {
  /** Yes when every rule holds, no when one does not. */
  verdict: Verdict
  rules: RightRuleVerdict[]
}

/** What a right says of these facts: the same in the finder, in an application and in a decision. */
export function judgeRight({ rules }: Right, facts: Facts): RightVerdict {
  const known = withDerived(facts)
  const judged = rules.map((rule) => judgeOne(rule, known))
  return { verdict: decideBy(judged.map(({ verdict }) => verdict)), rules: judged }
}

function decideBy(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('no')) return 'no'
  return verdicts.includes('notKnown') ? 'notKnown' : 'yes'
}

function judgeOne(rule: RightRule, facts: Facts): RightRuleVerdict {
  const found = judgeRule(asCases(rule), facts)
  if (!found) throw new Error(`the rule ${rule.id} did not count`)
  const { title, verdict, text } = found
  return {
    ...{ rule: rule.id, title, verdict, text, values: rule.values ?? {} },
    source: rule.source === exampleSource ? null : rule.source,
    next: verdict === 'yes' ? null : rule.next,
  }
}

/** One requirement in the shape of every rule. */
export function asCases({ id, title, source, if: holds, yes, no, notKnown }: RightRule): Rule {
  return {
    ...{ id, title, source, otherwise: notKnown },
    cases: [
      { if: holds, verdict: 'yes', reason: 'holds', text: yes },
      { if: { not: holds }, verdict: 'no', reason: 'fails', text: no },
    ],
  }
}

/** The facts of the vocabulary that a right still waits for; none once it is decided. */
export function listOpenFacts({ rules }: Right, facts: Facts): RightFactName[] {
  const known = withDerived(facts)
  // As a rule is judged, without its words: the finder asks this of every right before every page.
  const verdicts = rules.map((rule) => judge(rule.if, known))
  if (decideBy(verdicts) !== 'notKnown') return []
  const open = rules.flatMap((rule) => openFactsOf(rule.if, known)).flatMap((name) => openBelow(name, facts))
  return [...new Set(open)].filter(isVocabulary)
}

function isVocabulary(name: string): name is RightFactName {
  return Object.hasOwn(rightFacts, name)
}

function openBelow(name: string, facts: Facts): string[] {
  const derived = derivedOf(name)
  return derived ? openFactsOf(derived, facts) : [name]
}

/** Fifty rights look at one set of facts, each of them at some many times: what a fact is, is worked out once. */
const lookedAt = new WeakMap<Facts, Facts>()

function withDerived(facts: Facts): Facts {
  const known = lookedAt.get(facts)
  if (known) return known
  const values = new Map<string, unknown>()
  const get = (name: string) => {
    if (!values.has(name)) values.set(name, deriveFact(name, facts))
    return values.get(name)
  }
  const derived = { ...facts, get }
  lookedAt.set(facts, derived)
  return derived
}

function deriveFact(name: string, facts: Facts): unknown {
  const derived = derivedOf(name)
  if (!derived) return facts.get(name)
  // Who waits for the commission may yet be said to have a disability.
  if (name === 'person.hasDisability' && facts.get('person.disability') === 'applying') return undefined
  return truthOf(judge(derived, facts))
}

/** What a verdict is as a yes-no fact: undefined when not known. */
export function truthOf(verdict: Verdict): boolean | undefined {
  return verdict === 'notKnown' ? undefined : verdict === 'yes'
}

function derivedOf(name: string): Condition | undefined {
  return ownValue<Condition>(derivedFacts, name)
}

/** The placeholders of a rule's words, in tiyin; without those whose parameter has no value. */
export function sumsOf(
  values: RightRuleVerdict['values'],
  parameters: ReadonlyMap<string, string>,
): Record<string, string> {
  const sums = Object.entries(values).flatMap(([name, { parameter, percent = 100 }]) => {
    const amount = parameters.get(parameter)
    return amount ? [[name, String((BigInt(amount) * BigInt(percent)) / 100n)] as const] : []
  })
  return Object.fromEntries(sums)
}
