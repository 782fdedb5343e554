import { z } from 'zod'
import { addYears, judge, openFactsOf } from '~/domains/questions/index.server'
import { type Condition, condition, type Facts, texts, type Verdict } from '~/domains/questions/schema'

const fact = z.string().min(3)

/** A condition of the right, for the specialist who decides: the first case that holds gives its verdict. */
export const rule = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  title: texts,
  /** Absent: it always counts. */
  when: condition.optional(),
  /** It shows the right itself, and not only who somebody is. */
  showsRight: z.literal(true).optional(),
  /** Where it is from: an act and its date, or "example". */
  source: z.string().min(1),
  cases: z
    .array(
      z.strictObject({
        if: condition,
        verdict: z.enum(['yes', 'no', 'notKnown']),
        reason: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
        text: texts,
        /** Placeholders of the text: a fact, with years added to a day. */
        values: z
          .record(z.string(), z.strictObject({ fact, plusYears: z.number().int().optional() }))
          .optional(),
      }),
    )
    .min(1),
  /** What is said when no case holds, or when what is not known yet could turn the verdict. */
  otherwise: texts,
})
export type Rule = z.infer<typeof rule>
type Case = Rule['cases'][number]

export interface RuleVerdict {
  rule: string
  title: Rule['title']
  verdict: Verdict
  reason: string
  text: Rule['otherwise']
  /** Days are `YYYY-MM-DD`. */
  values: Record<string, string>
  /** Further placeholders, sums in tiyin. */
  sums?: Record<string, string>
}

/** What a rule says of these facts; null where it does not count. A hint decides nothing. */
export function judgeRule({ id, title, when, cases, otherwise }: Rule, facts: Facts): RuleVerdict | null {
  if (when && judge(when, facts) === 'no') return null
  const found = decidingCase(cases, facts)
  if (!found) {
    const reason = isLeftOpen(cases, facts) ? noEntry : 'notKnown'
    return { rule: id, title, verdict: 'notKnown', reason, text: otherwise, values: {} }
  }
  const values = Object.entries(found.values ?? {}).map(([name, { fact: of, plusYears }]) => {
    const value = String(facts.get(of) ?? '')
    return [name, plusYears ? addYears(value, plusYears) : value]
  })
  const { verdict, reason, text } = found
  return { rule: id, title, verdict, reason, text, values: Object.fromEntries(values) }
}

/** Why nothing is known where no register that was asked has an entry. Texts of before speak of an answer to come. */
export const noEntry = 'noEntry'

/** Whether no case can hold any more, because the registers that would say have no entry. */
function isLeftOpen(cases: readonly Case[], facts: Facts): boolean {
  const open = cases.filter(({ if: given }) => judge(given, facts) === 'notKnown')
  return open.length > 0 && open.every(({ if: given }) => !mayStillHold(given, facts))
}

/** False where all that is open is of registers that have no entry: they will not say more, however long one waits. */
function mayStillHold(given: Condition, facts: Facts): boolean {
  const open = openFactsOf(given, facts)
  const isAbsent = (name: string) => {
    const [place, check] = name.split('.')
    return place === 'registers' && facts.get(`registers.${check}.outcome`) === 'notFound'
  }
  return open.length === 0 || !open.every(isAbsent)
}

/**
 * The first case that holds. Undefined where an earlier one that may still hold says something else: with more
 * knowledge the verdict would turn into the other.
 */
function decidingCase(cases: readonly Case[], facts: Facts): Case | undefined {
  const judged = cases.map((one) => ({ one, holds: judge(one.if, facts) }))
  const first = judged.findIndex(({ holds }) => holds === 'yes')
  const found = judged[first]?.one
  if (found?.verdict === 'notKnown') return found
  const open = judged
    .slice(0, first)
    .filter(({ one, holds }) => holds === 'notKnown' && mayStillHold(one.if, facts))
  return open.every(({ one }) => one.verdict === found?.verdict) ? found : undefined
}
