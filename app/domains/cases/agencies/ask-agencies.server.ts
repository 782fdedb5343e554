import type { ContextWith } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import { recordAnswers } from '../commands/record-answers.server'
import { type AskError, type Question, recordQuestions } from '../commands/record-questions.server'
import type { AgencyAnswer, AgencyGateway } from '../ports'
import { patienceFor, statedFacts } from './agencies'

/** The gateway's own limit is a little shorter than this. */
const graceMs = 1_000

type Asking = ContextWith<{ agencies: AgencyGateway }>

/**
 * Asks the registers about a case, all at once, between two transactions: nothing is locked while they think. `only`
 * asks one again. Whoever does not answer is asked again by a job (`retries.ts`).
 */
export async function askAgencies(
  context: Asking,
  input: { caseId: string; only?: string | undefined },
): Promise<Result<{ asked: number; answered: number }, AskError>> {
  const recorded = await perform(context, recordQuestions, input)
  if (!recorded.ok) return recorded
  const { number, questions } = recorded.value
  const answers = await Promise.all(
    questions.map(async (question) => ({ ...question, answer: await askOne(context, question, number) })),
  )
  await perform(context, recordAnswers, { caseId: input.caseId, answers })
  const answered = answers.filter(({ answer }) => answer.outcome !== 'notKnown').length
  return ok({ asked: questions.length, answered })
}

async function askOne(
  { ports, requestId }: Asking,
  { source, pinfl }: Question,
  purpose: string,
): Promise<AgencyAnswer> {
  if (!pinfl) return { outcome: 'notKnown', reason: 'refused' }
  const patienceMs = patienceFor(source)
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<AgencyAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'notKnown', reason: 'timeout' }), patienceMs + graceMs)
  })
  try {
    const asked = ports.agencies.ask({ source, pinfl, purpose, requestId, patienceMs })
    const answer = await Promise.race([asked, late])
    if (answer.outcome === 'notKnown')
      log.warn({ source, reason: answer.reason, requestId }, 'agency not known')
    return answer.outcome === 'found' ? { ...answer, facts: statedFacts(source, answer.facts) } : answer
  } catch (error) {
    log.error({ source, requestId, error }, 'agency failed')
    return { outcome: 'notKnown', reason: 'unavailable' }
  } finally {
    clearTimeout(timer)
  }
}
