import { type Journey, openJourneyOfCase, type Submission } from '~/domains/services/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type ReadCheck, type ReadChecks, readChecks } from './read-checks.server'
import { readSent } from './read-sent.server'

export interface OpenedFacts {
  /** The version it was sent under, with the right and the parameters that rules ask for. */
  journey: Journey
  submission: Submission
  /** What was sent before, the first one first. */
  earlier: Submission[]
  registers: ReadChecks
  /** What rules judge: what was sent last, and what registers have said since. */
  found: Submission & { checks: Record<string, ReadCheck> }
}

/** What a case is judged by. */
export async function openCaseFacts(
  work: Work,
  one: Pick<Case, 'id' | 'applicationId' | 'serviceCode' | 'journeyVersion' | 'submittedAt'>,
): Promise<OpenedFacts> {
  const { latest: submission, earlier } = await readSent(work, one)
  const registers = await readChecks(work, one.id, new Date(submission.at))
  const days = { today: dayOf(work.now()), sentOn: dayOf(one.submittedAt) }
  const journey = await openJourneyOfCase(work, one.serviceCode, submission.journeyVersion, days)
  const checks = Object.fromEntries(registers.fresh.map((check) => [check.id, check]))
  return { journey, submission, earlier, registers, found: { ...submission, checks } }
}
