import {
  type FinderAnswers,
  type FinderBasis,
  finderFacts,
  findServices,
  getBenefitSum,
  judgeRights,
  type RightRuleVerdict,
  type RightVerdict,
  sumsOf,
} from '~/domains/services/index.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { nameSource } from '~/i18n/name-act'
import { ownValue } from '~/lib/own-value'

export interface FoundRule {
  rule: string
  title: string
  text: string
  /** What to do; null when the rule holds. */
  next: string | null
  /** The act; null for an example. */
  source: string | null
}

export interface FoundService {
  code: string
  name: string
  group: string
  online: boolean
  /** The rules that decided it; empty where no rules stand yet. */
  rules: FoundRule[]
  /** What the catalogue says, where no rules stand yet. */
  summary: string | null
  sum: { fromTiyin: string | null; toTiyin: string; isExample: boolean } | null
}

export type Likelihood = 'likely' | 'toCheck' | 'unlikely'
export const likelihoods = ['likely', 'toCheck', 'unlikely'] as const

/** Every service of the catalogue by what these answers say of it. */
export async function findEntitlements(
  answers: FinderAnswers,
  basis: FinderBasis,
  { locale, today }: { locale: Locale; today: Date },
): Promise<Record<Likelihood, FoundService[]>> {
  const facts = finderFacts(answers, basis)
  const verdicts = judgeRights(facts, basis)
  const services = await findServices({ locale })
  const found: Record<Likelihood, FoundService[]> = { likely: [], toCheck: [], unlikely: [] }
  for (const { code, name, group, online, summary } of services) {
    const verdict = verdicts.get(code)
    const likelihood = likelihoodOf(verdict)
    const sum = likelihood === 'unlikely' ? null : await getBenefitSum(code, today)
    found[likelihood].push({
      ...{ code, name, group, online },
      rules: verdict ? decidingRules(verdict).map((rule) => viewRule(rule, basis, locale)) : [],
      summary: verdict ? null : summary,
      sum: sum && { ...sum, fromTiyin: sum.fromTiyin?.toString() ?? null, toTiyin: sum.toTiyin.toString() },
    })
  }
  return found
}

function likelihoodOf(verdict: RightVerdict | undefined): Likelihood {
  if (!verdict || verdict.verdict === 'notKnown') return 'toCheck'
  return verdict.verdict === 'yes' ? 'likely' : 'unlikely'
}

/** All rules of a yes; of anything else those that stand in its way. */
function decidingRules({ verdict, rules }: RightVerdict): RightRuleVerdict[] {
  return rules.filter((rule) => rule.verdict === verdict)
}

function viewRule(
  { rule, title, text, next, source, values }: RightRuleVerdict,
  { parameters }: FinderBasis,
  locale: Locale,
): FoundRule {
  const { money } = createFormat(locale)
  const sums = sumsOf(values, parameters)
  const fill = (words: string) =>
    words.replace(/\{\{(.*?)\}\}/g, (_, name: string) => {
      const tiyin = ownValue(sums, name)
      return tiyin ? money(tiyin) : '…'
    })
  return {
    rule,
    title: title[locale],
    text: fill(text[locale]),
    next: next && fill(next[locale]),
    source: nameSource(source, locale),
  }
}
