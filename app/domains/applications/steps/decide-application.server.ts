import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import type { DecisionEvidence } from '~/platform/prisma/enums'
import { assessEligibility, identifyBeneficiary, listChecks, registeredEnd } from '../eligibility'
import { type Evidence, findEvidence, isSecondPerson } from '../evidence'
import { mayWorkOn } from '../policy'
import { latestSubmission, openSnapshot, type Submission, sealDecisionText } from '../sealed.server'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'
import { readChecksIn } from './read-checks.server'
import { readDocumentsIn, readEventsIn } from './read-history.server'

export interface CaseToDecide extends CaseInHand {
  submission: Submission
  /** PINFL of whom the device is for; null when neither the application nor a register says it. */
  beneficiaryPinfl: string | null
  /** Last day of the certificate or conclusion by its register; null = no end, undefined = not known. */
  registeredEndsOn: string | null | undefined
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
  if (input.move === 'approve' && !listChecks(submission.answers).every((id) => checks[id])) {
    return refuse('applications.error.checksMissing')
  }
  const today = dayOf(context.now()).toISOString().slice(0, 10)
  const hints = assessEligibility({ ...submission, checks, today })
  const documents = await readDocumentsIn(tx, application.id, submission.documentIds)
  return ok({
    ...application,
    submission,
    beneficiaryPinfl: identifyBeneficiary(submission.beneficiary, checks),
    registeredEndsOn: registeredEnd(checks),
    evidence: findEvidence(hints, documents),
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
