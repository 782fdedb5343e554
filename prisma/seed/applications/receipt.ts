import { judgedOutcomes } from '~/domains/cases/rules'
import { openCheckAnswer, sealReceipt } from '~/domains/cases/sealed.server'
import { explainRules, type Journey, type Submission } from '~/domains/services/index.server'
import type { CaseRows } from './rows'

/** By what a decision in the seed was judged, as the program keeps it: the version's rules over what registers said. */
export function sealSeededReceipt(
  journey: Journey,
  submission: Submission,
  checks: CaseRows['checks'],
  decisionId: string,
): string {
  const answers = checks.map(({ id, source, outcome, answerCipher, asOf }) => {
    const facts = openCheckAnswer(answerCipher ?? null, id)
    return [source, { outcome: judgedOutcomes[outcome], facts, asOf: asOf ? new Date(asOf) : null }] as const
  })
  const rules = explainRules(journey, { ...submission, checks: Object.fromEntries(answers) })
  return sealReceipt({ version: journey.number, rules, disagreements: [] }, decisionId)
}
