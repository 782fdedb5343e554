import { readDocuments } from '~/domains/documents/index.server'
import type { Environment } from '~/domains/questions/schema'
import {
  assessEligibility,
  explainRules,
  factsOfCase,
  findDisagreements,
  identifyBeneficiary,
  listChecks,
  loadCatalogue,
  nameDevice,
  type Submission,
} from '~/domains/services/index.server'
import type { Definition } from '~/domains/services/schema'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { readDisagreements } from '../desk/rows/read-disagreements.server'
import { leaveOutRefused, readPaperReviews } from '../desk/rows/read-paper-reviews.server'
import { type Evidence, findEvidence, findPreparer } from '../evidence'
import { mayWorkOn } from '../policy'
import type { DecisionReceipt } from '../sealed.server'
import { type MoveCaseError, type SeenCase, takeCaseInHand } from './move-case.server'
import { openCaseFacts } from './open-case-facts.server'
import { readEvents } from './read-events.server'

export interface CaseToDecide extends Case {
  submission: Submission
  /** The version it was given under. */
  definition: Definition
  /** What answers and registers say, by name. */
  facts: Environment
  /** PINFL of whom it is for; null when neither the application nor a register says it. */
  beneficiaryPinfl: string | null
  evidence: Evidence
  /** The rules as they are judged now, kept with the decision. */
  receipt: DecisionReceipt
  /** Who prepared it for her; then she may approve what rests on nothing. Null when she decides alone. */
  preparedById: string | null
}

export type CaseToDecideError =
  | MoveCaseError
  | 'applications.error.checksMissing'
  | 'applications.error.disagreementOpen'

/**
 * Locks a case for a decision. An approval needs the registers to have been asked since it was last sent, and what they
 * say otherwise than the application settled.
 */
export async function takeCaseToDecide(
  work: Work,
  input: SeenCase & {
    move: 'approve' | 'refuse'
    /** The kind of device that she names where that was left to her. */
    deviceCode?: string | undefined
  },
): Promise<Result<CaseToDecide, CaseToDecideError>> {
  const taken = await takeCaseInHand(work, { ...input, may: mayWorkOn })
  if (!taken.ok) return taken
  const one = taken.value
  const { journey, found } = await openWithDevice(work, one, input.deviceCode)
  const { definition } = journey
  const { checks: _, ...submission } = found
  const { checks } = found
  if (!(definition.decides.roles as readonly string[]).includes(work.role))
    return refuse('applications.error.notYours')
  const mustAsk = input.move === 'approve' && definition.tasks.includes('askRegisters')
  if (mustAsk && !listChecks(journey, submission.answers).every(({ id }) => ownValue(checks, id))) {
    return refuse('applications.error.checksMissing')
  }
  const facts = factsOfCase(journey, found)
  const said = await readDisagreements(work, one.id, findDisagreements(journey, facts))
  if (input.move === 'approve' && said.some(({ settled }) => !settled)) {
    return refuse('applications.error.disagreementOpen')
  }
  const documents = await readDocuments(work, one.id, submission.documentIds)
  const papers = leaveOutRefused(documents, await readPaperReviews(work, one.id))
  return ok({
    ...one,
    submission,
    definition,
    facts,
    receipt: {
      version: journey.number,
      rules: explainRules(journey, found),
      disagreements: said.flatMap(({ settled, isPast, key: _, ...one }) =>
        settled && !isPast ? [{ ...one, side: settled.side, reason: settled.reason }] : [],
      ),
    },
    beneficiaryPinfl: identifyBeneficiary(submission.beneficiary, checks),
    evidence: findEvidence(definition, assessEligibility(journey, found), papers),
    preparedById:
      work.role === 'inson_head' ? findPreparer(await readEvents(work, one.id), work.personId) : null,
  })
}

/** What the case is judged by, with the kind of device that whoever decides names where that was left to her. */
async function openWithDevice(work: Work, one: Case, deviceCode: string | undefined) {
  const { journey, found } = await openCaseFacts(work, one)
  if (!deviceCode) return { journey, found }
  const { kinds } = await loadCatalogue(work.now(), work)
  const facts = factsOfCase(journey, found)
  const named = { code: deviceCode, device: kinds.get(deviceCode), facts }
  return { journey, found: nameDevice(journey.definition, found, named) }
}
