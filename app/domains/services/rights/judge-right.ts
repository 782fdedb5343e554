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
  const verdicts = judged.map(({ verdict }) => verdict)
  const verdict = verdicts.includes('no') ? 'no' : verdicts.includes('notKnown') ? 'notKnown' : 'yes'
  return { verdict, rules: judged }
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
  if (judgeRight({ rules }, facts).verdict !== 'notKnown') return []
  const known = withDerived(facts)
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

function withDerived(facts: Facts): Facts {
  return {
    ...facts,
    get: (name) => {
      const derived = derivedOf(name)
      if (!derived) return facts.get(name)
      // Who waits for the commission may yet be said to have a disability.
      if (name === 'person.hasDisability' && facts.get('person.disability') === 'applying') return undefined
      return truthOf(judge(derived, facts))
    },
  }
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
