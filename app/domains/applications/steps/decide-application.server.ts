import type { Context } from '~/domains/identity/context'
import type { Environment } from '~/domains/questions/schema'
import type { Definition } from '~/domains/services/schema'
import { newId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import type { DecisionEvidence } from '~/platform/prisma/enums'
import { openJourneyOfCase } from '../catalogue.server'
import { assessEligibility, factsOfCase, identifyBeneficiary, listChecks } from '../eligibility'
import { type Evidence, findEvidence, isSecondPerson } from '../evidence'
import { mayWorkOn } from '../policy'
import { latestSubmission, openSnapshot, type Submission, sealDecisionText } from '../sealed.server'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'
import { readChecksIn } from './read-checks.server'
import { readDocumentsIn, readEventsIn } from './read-history.server'

export interface CaseToDecide extends CaseInHand {
  submission: Submission
  /** The version it was given under. */
  definition: Definition
  /** What answers and registers say, by name. */
  facts: Environment
  /** PINFL of whom it is for; null when neither the application nor a register says it. */
  beneficiaryPinfl: string | null
  evidence: Evidence
  /** True when she may approve what rests on nothing. */
  isSecondPerson: boolean
}

/** Locks a case for a decision. An approval needs the registers to have been asked since it was last sent. */
export async function takeCaseToDecide(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number; move: 'approve' | 'refuse' },
): Promise<Result<CaseToDecide, MoveCaseError | 'applications.error.checksMissing'>> {
  const taken = await takeCaseInHand(tx, context, { ...input, may: mayWorkOn })
  if (!taken.ok) return taken
  const application = taken.value
  if (!application.snapshotCipher) throw new Error('a case has a snapshot')
  const submission = latestSubmission(openSnapshot(application.snapshotCipher, application.id))
  const { fresh } = await readChecksIn(tx, application.id, new Date(submission.at))
  const checks = Object.fromEntries(fresh.map((check) => [check.id, check]))
  const { serviceCode } = application
  const { journeyVersion, answers } = submission
  const journey = await openJourneyOfCase(tx, serviceCode, journeyVersion, dayOf(context.now()))
  const { definition } = journey
  if (!(definition.decides.roles as readonly string[]).includes(context.role))
    return refuse('applications.error.notYours')
  const mustAsk = input.move === 'approve' && definition.tasks.includes('askRegisters')
  if (mustAsk && !listChecks(journey, answers).every(({ id }) => ownValue(checks, id))) {
    return refuse('applications.error.checksMissing')
  }
  const found = { ...submission, checks }
  const documents = await readDocumentsIn(tx, application.id, submission.documentIds)
  return ok({
    ...application,
    submission,
    definition,
    facts: factsOfCase(journey, found),
    beneficiaryPinfl: identifyBeneficiary(submission.beneficiary, checks),
    evidence: findEvidence(definition, assessEligibility(journey, found), documents),
    isSecondPerson:
      context.role === 'inson_head' &&
      isSecondPerson(await readEventsIn(tx, application.id), context.personId),
  })
}

/** Writes the decision on a case that `takeCaseToDecide` cleared. `appealUntil` is midnight UTC. */
export async function decideApplicationIn(
  tx: Tx,
  context: Context,
  application: CaseToDecide,
  decision: {
    outcome: 'approved' | 'refused'
    reasonCode: string
    text?: string | undefined
    /** Null for a refusal. */
    evidence: DecisionEvidence | null
    appealUntil: Date
  },
): Promise<void> {
  const id = newId()
  const decidedAt = context.now()
  const { outcome, reasonCode, text, evidence, appealUntil } = decision
  if (!context.personId) throw new Error('a person decides')
  await tx.decision.create({
    data: {
      id,
      applicationId: application.id,
      outcome,
      reasonCode,
      textCipher: text ? sealDecisionText(text, id) : null,
      evidence,
      decidedById: context.personId,
      decidedAt,
      appealUntil,
    },
  })
  await writeMove(tx, context, application, {
    move: outcome === 'approved' ? 'approve' : 'refuse',
    type: `application.${outcome}`,
    decidedAt,
    reasonCode,
    ...(text && { text }),
    ...(evidence && { details: { evidence } }),
  })
}
