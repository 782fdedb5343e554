import { getParameter } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { ClaimTerms } from '../rules'

// Example values, where the parameter is missing; the database has the same.
const fallbacks = {
  returnDays: ['device-return-days', 14],
  answerDays: ['device-answer-days', 5],
  disputeDays: ['device-dispute-days', 30],
  decisionDays: ['device-decision-days', 10],
} as const satisfies Record<keyof ClaimTerms, readonly [string, number]>

/** The days of today. */
export async function readTerms(work: Work): Promise<ClaimTerms> {
  const today = dayOf(work.now())
  const read = async (term: keyof ClaimTerms) => {
    const [code, fallback] = fallbacks[term]
    return Number((await getParameter(code, today, work))?.value ?? fallback)
  }
  return {
    returnDays: await read('returnDays'),
    answerDays: await read('answerDays'),
    disputeDays: await read('disputeDays'),
    decisionDays: await read('decisionDays'),
  }
}
