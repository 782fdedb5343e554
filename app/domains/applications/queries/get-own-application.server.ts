import type { Context } from '~/domains/identity/context'
import { addWorkingDays, getParameter } from '~/domains/reference/index.server'
import { getVersion } from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Answers } from '../answers'
import { loadCatalogue, openJourney, openJourneyOf } from '../catalogue.server'
import { type AnswerLine, describeAnswers, type Journey, refreshAnswers } from '../journey'
import { openAnswers, openDecisionText, openSnapshot, type Submission } from '../sealed.server'
import { type CorrectionRequest, readCorrectionIn } from '../steps/read-correction.server'
import {
  type CaseDocument,
  type CaseEvent,
  readDocumentsIn,
  readEventsIn,
} from '../steps/read-history.server'

export interface OwnApplicationFile {
  id: string
  number: string | null
  serviceCode: string
  status: ApplicationStatus
  version: number
  /** As they stand now under the catalogue of today: a draft's, or a correction's under way. */
  answers: Answers
  /** What was sent last; null while a draft. */
  submission: Submission | null
  /** The questions that the answers stand under. */
  journey: Journey
  /** What was sent last, as lines; empty while a draft. */
  sentLines: AnswerLine[]
  centreCode: string | null
  submittedAt: Date | null
  dueOn: Date | null
  /** What the centre asked for, and until when it should come back; null when nothing is asked. */
  correction: (CorrectionRequest & { sendBackBy: Date }) | null
  documents: CaseDocument[]
  events: CaseEvent[]
  decision: {
    outcome: string
    reasonCode: string
    text: string | null
    decidedAt: Date
    appealUntil: Date
  } | null
  /** The voucher an approval gave; null when there is none. */
  voucherId: string | null
  /** The money an approval gave; null when it gave none. */
  award: { monthlyTiyin: bigint; fromOn: Date; untilOn: Date } | null
  createdAt: Date
  updatedAt: Date
}

/** Working days to send a correction back where the parameter is missing (example value). */
const fallbackCorrectionDays = 10n

/** The citizen's own application; null when it is not hers or does not exist. */
export async function getOwnApplication(context: Context, id: string): Promise<OwnApplicationFile | null> {
  const { personId } = context
  if (!personId || !isId(id)) return null
  const today = dayOf(context.now())
  const [catalogue, correctionDays] = await Promise.all([
    loadCatalogue(today),
    getParameter('correction-days', today),
  ])
  return transaction(context, async (tx) => {
    const row = await tx.application.findFirst({
      where: { id, applicantId: personId },
      include: {
        decision: true,
        award: { select: { monthlyTiyin: true, fromOn: true, untilOn: true } },
      },
    })
    if (!row) return null
    const correction = await readCorrectionIn(tx, row)
    const entitlement = await tx.entitlement.findUnique({
      where: { applicationId: id },
      select: { vouchers: { select: { id: true }, orderBy: { issuedAt: 'desc' }, take: 1 } },
    })
    const journey = await openJourneyOf(tx, row, catalogue)
    // A draft of a service that is applied for elsewhere now.
    if (!journey) return null
    const answers = refreshAnswers(journey, openAnswers(row.answersCipher, id))
    const submission = row.snapshotCipher
      ? (openSnapshot(row.snapshotCipher, id).submissions.at(-1) ?? null)
      : null
    const sentUnder = submission && (await getVersion(tx, row.serviceCode, submission.journeyVersion))
    const days = Number(correctionDays?.value ?? fallbackCorrectionDays)
    return {
      id,
      number: row.number,
      serviceCode: row.serviceCode,
      status: row.status,
      version: row.version,
      answers,
      submission,
      journey,
      sentLines:
        submission && sentUnder
          ? describeAnswers(openJourney(sentUnder, catalogue), submission.answers, submission.labels)
          : [],
      centreCode: row.centreCode,
      submittedAt: row.submittedAt,
      dueOn: row.dueOn,
      correction: correction && {
        ...correction,
        sendBackBy: addWorkingDays(dayOf(correction.at), days, catalogue.holidays),
      },
      documents: await readDocumentsIn(tx, id),
      events: await readEventsIn(tx, id),
      decision: row.decision && {
        outcome: row.decision.outcome,
        reasonCode: row.decision.reasonCode,
        text: openDecisionText(row.decision.textCipher, row.decision.id),
        decidedAt: row.decision.decidedAt,
        appealUntil: row.decision.appealUntil,
      },
      voucherId: entitlement?.vouchers[0]?.id ?? null,
      award: row.award,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    }
  })
}
