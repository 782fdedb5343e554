import { readDocuments } from '~/domains/documents/index.server'
import type { Environment } from '~/domains/questions/schema'
import {
  assessEligibility,
  factsOfCase,
  identifyBeneficiary,
  listChecks,
  openJourneyOfCase,
  type Submission,
} from '~/domains/services/index.server'
import type { Definition } from '~/domains/services/schema'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { type Evidence, findEvidence, findPreparer } from '../evidence'
import { mayWorkOn } from '../policy'
import { type MoveCaseError, type SeenCase, takeCaseInHand } from './move-case.server'
import { readChecks } from './read-checks.server'
import { readEvents } from './read-events.server'
import { readSent } from './read-sent.server'

export interface CaseToDecide extends Case {
  submission: Submission
  /** The version it was given under. */
  definition: Definition
  /** What answers and registers say, by name. */
  facts: Environment
  /** PINFL of whom it is for; null when neither the application nor a register says it. */
  beneficiaryPinfl: string | null
  evidence: Evidence
  /** Who prepared it for her; then she may approve what rests on nothing. Null when she decides alone. */
  preparedById: string | null
}

/** Locks a case for a decision. An approval needs the registers to have been asked since it was last sent. */
export async function takeCaseToDecide(
  work: Work,
  input: SeenCase & { move: 'approve' | 'refuse' },
): Promise<Result<CaseToDecide, MoveCaseError | 'applications.error.checksMissing'>> {
  const taken = await takeCaseInHand(work, { ...input, may: mayWorkOn })
  if (!taken.ok) return taken
  const one = taken.value
  const { latest: submission } = await readSent(work, one)
  const { fresh } = await readChecks(work, one.id, new Date(submission.at))
  const checks = Object.fromEntries(fresh.map((check) => [check.id, check]))
  const { journeyVersion, answers } = submission
  const days = { today: dayOf(work.now()), sentOn: dayOf(one.submittedAt) }
  const journey = await openJourneyOfCase(work, one.serviceCode, journeyVersion, days)
  const { definition } = journey
  if (!(definition.decides.roles as readonly string[]).includes(work.role))
    return refuse('applications.error.notYours')
  const mustAsk = input.move === 'approve' && definition.tasks.includes('askRegisters')
  if (mustAsk && !listChecks(journey, answers).every(({ id }) => ownValue(checks, id))) {
    return refuse('applications.error.checksMissing')
  }
  const found = { ...submission, checks }
  const documents = await readDocuments(work, one.id, submission.documentIds)
  return ok({
    ...one,
    submission,
    definition,
    facts: factsOfCase(journey, found),
    beneficiaryPinfl: identifyBeneficiary(submission.beneficiary, checks),
    evidence: findEvidence(definition, assessEligibility(journey, found), documents),
    preparedById:
      work.role === 'inson_head' ? findPreparer(await readEvents(work, one.id), work.personId) : null,
  })
}
