import { recordAudit } from '~/domains/audit/index.server'
import { type Document, readDocuments } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { getProfile, type Profile, standsOn } from '~/domains/identity/index.server'
import type { Environment } from '~/domains/questions/schema'
import {
  type AnswerLine,
  assessEligibility,
  compareSubmissions,
  describeAnswers,
  type ExplainedInput,
  explainCounts,
  factsOfCase,
  findDisagreements,
  identifyBeneficiary,
  listChecks,
  openJourneyOfCase,
  type Submission,
} from '~/domains/services/index.server'
import type { Definition, RuleVerdict } from '~/domains/services/schema'
import { isId } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { ApplicationStatus, CaseOrigin } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type CaseActs, listCaseActs } from '../access/case-acts'
import { lookDetails } from '../access/look-details.server'
import { mayReview } from '../appeals/policy'
import { type CaseAppeal, readAppeals } from '../appeals/rows/read-appeals.server'
import { type CaseDisagreement, readDisagreements } from '../desk/rows/read-disagreements.server'
import { type CaseNote, readNotes } from '../desk/rows/read-notes.server'
import { leaveOutRefused, type PaperReview, readPaperReviews } from '../desk/rows/read-paper-reviews.server'
import { type CaseTask, readTasks } from '../desk/rows/read-tasks.server'
import { isOwnTask } from '../desk/task-rules'
import { type Evidence, findEvidence, findPreparer } from '../evidence'
import { isOpen, isOpenAppeal } from '../lifecycle'
import { maySee, mayTake } from '../policy'
import { readCitizenSide } from '../rows/move-case.server'
import { type OpenedFacts, openCaseFacts } from '../rows/open-case-facts.server'
import { readAway } from '../rows/read-away.server'
import type { ReadCheck } from '../rows/read-checks.server'
import { type CorrectionRequest, readCorrection } from '../rows/read-correction.server'
import { type CaseDecision, readDecision } from '../rows/read-decision.server'
import { type CaseEvent, readEvents } from '../rows/read-events.server'
import { dueState } from '../rules'

export interface CaseFile {
  id: string
  number: string
  serviceCode: string
  status: ApplicationStatus
  version: number
  submittedAt: Date
  dueOn: Date
  /** Null for a closed case. */
  due: ReturnType<typeof dueState> | null
  origin: CaseOrigin
  /** Reached only in the way that the application names; colleagues do not see it. */
  isProtected: boolean
  /** Null where nobody applied. */
  applicant: Profile | null
  /** `absentUntil` null while she is there; `isGone` when her role there has ended. */
  assignee: { id: string; name: string; absentUntil: Date | null; isGone: boolean } | null
  /** What was sent last. A correction under way is not seen before it is sent. */
  submission: Submission
  /** The version it was last sent under. */
  definition: Definition
  /** What answers and registers say, by name. */
  facts: Environment
  lines: AnswerLine[]
  /** PINFL of whom it is for; null when neither the application nor a register says it. */
  beneficiaryPinfl: string | null
  /** Steps that differ from what was sent the time before; empty after the first. */
  changedSteps: string[]
  /** `review` null until somebody has looked at it. */
  documents: (Document & { review: (PaperReview & { reviewerName: string }) | null })[]
  /** What was sent before, the first one first. */
  earlier: { at: string; lines: AnswerLine[]; documents: Document[] }[]
  /**
   * One for each register to ask; `check` null = not asked since the last submission, `earlier` = what it said about
   * what was sent before.
   */
  checks: { id: string; check: ReadCheck | null; earlier: ReadCheck | null }[]
  /** Where application and registers say different things; nothing is approved before each is settled. */
  disagreements: (CaseDisagreement & { settledByName: string })[]
  /** `counted`: what a rule was judged by that was added up from a list; empty for others. */
  hints: (RuleVerdict & { counted: ExplainedInput[] })[]
  evidence: Evidence
  /** True when she may approve what rests on nothing. */
  isSecondPerson: boolean
  correction: CorrectionRequest | null
  events: (CaseEvent & { actorName: string | null })[]
  /** What is to be done, and was; none on a case of her own. */
  tasks: (CaseTask & { assigneeName: string; mayComplete: boolean })[]
  /** What colleagues wrote down, the last one first; none on a case of her own. */
  notes: (CaseNote & { authorName: string })[]
  decision: CaseDecision | null
  /** The first one first. */
  appeals: (CaseAppeal & { due: ReturnType<typeof dueState> | null })[]
  /** Centre that works on it. */
  centreCode: string
  /** What the one who looks may do now. */
  may: CaseActs
  /** True where only an appeal brought it to her. */
  isForReview: boolean
  /** Applicant, beneficiary and who applied for either: nobody of them works on it. */
  citizenSide: string[]
}

/**
 * A case of the specialist's centre, or one whose appeal came to it, with everything in it; null when it is not there.
 * Reading it is recorded on the applicant's file, where she sees it.
 */
export async function getCase(context: Context, id: string): Promise<CaseFile | null> {
  if (!isId(id) || !context.organisationId) return null
  return transaction(context, async (tx) => {
    const row = await tx.case.findFirst({ where: { id } })
    if (!row) return null
    const appeals = await readAppeals(tx, id)
    const open = appeals.find(({ status }) => isOpenAppeal(status))
    const reviews = open !== undefined && mayReview(context, open)
    const isForReview = !maySee(context, row)
    if (isForReview && !reviews) return null
    const applicant = row.applicantId ? await getProfile(tx, row.applicantId) : null
    const opened = await openCaseFacts(tx, row)
    const { journey, submission, earlier } = opened
    const before = earlier.at(-1)
    if (applicant) {
      await recordAudit(tx, {
        subject: applicant.id,
        action: 'person.fileRead',
        details: await lookDetails(tx, id),
      })
    }
    const events = await readEvents(tx, id)
    const citizenSide = await readCitizenSide(tx, row)
    const isOwnCase = standsOn(citizenSide, context)
    const registers = await describeRegisters(tx, id, opened)
    const papers = await readPaperReviews(tx, id)
    const today = dayOf(context.now())
    const tasks = isOwnCase ? [] : await readTasks(tx, id, today)
    const notes = isOwnCase ? [] : await readNotes(tx, id)
    const names = await readStaffNames(tx, [
      row.assigneeId,
      ...events.map(({ actorId }) => actorId),
      ...registers.disagreements.map(({ settled }) => settled?.byId ?? null),
      ...[...papers.values()].map(({ reviewedById }) => reviewedById),
      ...notes.map(({ authorId }) => authorId),
      ...tasks.map(({ assigneeId }) => assigneeId),
    ])
    const nameOf = (personId: string | undefined) => names.get(personId ?? '') ?? ''
    const days = { today, sentOn: dayOf(row.submittedAt) }
    const journeyOf = (one: Submission) => openJourneyOfCase(tx, row.serviceCode, one.journeyVersion, days)
    const linesOf = async (one: Submission) => describeAnswers(await journeyOf(one), one.answers, one.labels)
    const documents = await readDocuments(tx, id, submission.documentIds)
    const away = await readAway(tx, context.organisationId ?? '', row.assigneeId ? [row.assigneeId] : [])
    const absentUntil = away.get(row.assigneeId ?? '')
    const decision = await readDecision(tx, id)
    return {
      id,
      number: row.number,
      origin: row.origin,
      isProtected: row.isProtected,
      serviceCode: row.serviceCode,
      status: row.status,
      version: row.version,
      submittedAt: row.submittedAt,
      dueOn: row.dueOn,
      due: isOpen(row.status) ? dueState(row.dueOn, today) : null,
      applicant,
      assignee: row.assigneeId
        ? {
            ...{ id: row.assigneeId, name: names.get(row.assigneeId) ?? '' },
            ...{ absentUntil: absentUntil ?? null, isGone: absentUntil === null && isOpen(row.status) },
          }
        : null,
      submission,
      definition: journey.definition,
      lines: await linesOf(submission),
      changedSteps: before ? compareSubmissions(journey, before, submission) : [],
      earlier: await readEarlier(tx, id, earlier, linesOf),
      documents: documents.map((paper) => {
        const review = papers.get(paper.id)
        return { ...paper, review: review ? { ...review, reviewerName: nameOf(review.reviewedById) } : null }
      }),
      ...registers,
      disagreements: registers.disagreements.map((one) => ({
        ...one,
        settledByName: nameOf(one.settled?.byId),
      })),
      tasks: tasks.map((one) => ({
        ...one,
        assigneeName: nameOf(one.assigneeId ?? undefined),
        mayComplete:
          one.status === 'open' &&
          isOwnTask(one.kind) &&
          one.assigneeId === context.personId &&
          mayTake(context, row),
      })),
      notes: notes.map((one) => ({ ...one, authorName: nameOf(one.authorId) })),
      evidence: findEvidence(journey.definition, registers.hints, leaveOutRefused(documents, papers)),
      isSecondPerson: context.role === 'inson_head' && findPreparer(events, context.personId) !== null,
      correction: await readCorrection(tx, row),
      events: events.map((event) => ({
        ...event,
        actorName: event.actorRole === 'citizen' ? null : (names.get(event.actorId ?? '') ?? null),
      })),
      decision,
      appeals: appeals.map((one) => ({
        ...one,
        due: isOpenAppeal(one.status) ? dueState(one.dueOn, today) : null,
      })),
      centreCode: row.centreCode,
      isForReview,
      may: listCaseActs(context, row, {
        ...{ isOwnCase, isForReview, decision, appeals, today },
        isAssigneeAway: absentUntil !== undefined,
        reviewed: reviews ? (open ?? null) : null,
      }),
      citizenSide,
    }
  })
}

async function describeRegisters(work: Work, id: string, { journey, registers, found }: OpenedFacts) {
  const { answers, beneficiary, checks } = found
  const facts = factsOfCase(journey, found)
  const counts = explainCounts(journey, found)
  return {
    checks: listChecks(journey, answers).map(({ id }) => ({
      id,
      check: registers.fresh.find((one) => one.id === id) ?? null,
      earlier: registers.earlier.find((one) => one.id === id) ?? null,
    })),
    disagreements: await readDisagreements(work, id, findDisagreements(journey, facts)),
    hints: assessEligibility(journey, found).map((hint) => ({
      ...hint,
      counted: counts.get(hint.rule) ?? [],
    })),
    facts,
    beneficiaryPinfl: identifyBeneficiary(beneficiary, checks),
  }
}

/** What was sent before, with the papers that it had, also those that were taken out since. */
async function readEarlier(
  work: Work,
  id: string,
  earlier: readonly Submission[],
  linesOf: (one: Submission) => Promise<AnswerLine[]>,
): Promise<CaseFile['earlier']> {
  const read: CaseFile['earlier'] = []
  // One after another: a transaction has one connection.
  for (const one of earlier) {
    const documents = await readDocuments(work, id, one.documentIds)
    read.push({ at: one.at, lines: await linesOf(one), documents })
  }
  return read
}

async function readStaffNames(work: Work, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await work.tx.person.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, familyName: true, givenName: true },
  })
  return new Map(people.map(({ id, familyName, givenName }) => [id, `${familyName} ${givenName}`]))
}
