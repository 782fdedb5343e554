import { type Document, readDocuments } from '~/domains/documents/index.server'
import {
  type AnswerLine,
  type Answers,
  type Catalogue,
  compareForDraft,
  type DraftChange,
  describeAnswers,
  getVersion,
  type Journey,
  keepAsked,
  openJourney,
  openJourneyOf,
  readSubmissions,
  refreshAnswers,
  type Submission,
} from '~/domains/services/index.server'
import { isId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import type { Work } from '~/platform/work.server'
import { findApplicant, getApplicant } from '../assistance/rows/find-applicant.server'
import { isEditable } from '../lifecycle'
import { checkForWhom } from '../rows/check-for-whom.server'
import { describeBeneficiary } from '../rows/describe-submission.server'
import { openAnswers } from '../sealed.server'

export interface OwnAnswers {
  id: string
  serviceCode: string
  /** Its own, which its case has too; null for a draft from before drafts had one. */
  draftNumber: string | null
  /** What a new version changes for a draft that was begun under another; null where nothing. */
  change: DraftChange | null
  /** As they stand now under the catalogue of today: a draft's, or a correction's under way. */
  answers: Answers
  /** What was sent last; null while a draft. */
  submission: Submission | null
  /** The questions that the answers stand under. */
  journey: Journey
  /** What was sent last, as lines; empty while a draft. */
  sentLines: AnswerLine[]
  documents: Document[]
  /** Kinds of papers that held a virus, and that no other was given for. */
  infected: string[]
  /** The page that names another adult whose mandate is not in force, so that nothing can be sent; null elsewhere. */
  unmandatedStep: string | null
  createdAt: Date
  updatedAt: Date
}

/** What the citizen answered and sent; null when it is not hers, nor opened to a clerk, not there, or made no more. */
export async function getOwnAnswers(
  work: Work,
  id: string,
  catalogue: Catalogue,
): Promise<OwnAnswers | null> {
  const applicantId = isId(id) ? await findApplicant(work, id) : null
  if (!applicantId) return null
  const row = await work.tx.application.findFirst({
    where: { id, applicantId },
  })
  const status = row ? await readStatus(work, row) : 'draft'
  const journey = row && (await openJourneyOf(work, { ...row, status }, catalogue))
  // A draft of a service that is applied for elsewhere now.
  if (!journey) return null
  const { serviceCode, createdAt, updatedAt, number: draftNumber } = row
  const kept = openAnswers(row.answersCipher, id)
  const begunUnder =
    status === 'draft' && row.journeyVersion !== journey.number
      ? await getVersion(work, serviceCode, row.journeyVersion)
      : null
  const submission = (await readSubmissions(work, id)).at(-1) ?? null
  const sentUnder = submission && (await getVersion(work, serviceCode, submission.journeyVersion))
  const documents = await readDocuments(work, id)
  const answers = refreshAnswers(journey, kept)
  return {
    ...{ id, serviceCode, draftNumber, createdAt, updatedAt, journey, submission },
    change: begunUnder && compareForDraft(openJourney(begunUnder, catalogue), journey, kept),
    answers,
    sentLines:
      submission && sentUnder
        ? describeAnswers(openJourney(sentUnder, catalogue), submission.answers, submission.labels)
        : [],
    documents,
    infected: await findInfected(work, id, documents),
    unmandatedStep: isEditable(status) ? await findUnmandatedStep(work, applicantId, journey, answers) : null,
  }
}

/** A mandate may be ended, or its day be over, while the draft that was begun under it lies. */
async function findUnmandatedStep(
  work: Work,
  applicantId: string,
  journey: Journey,
  kept: Answers,
): Promise<string | null> {
  const { person } = journey.definition.parties
  const answers = keepAsked(journey, kept)
  const profile = person && ownValue(answers, person) ? await getApplicant(work, applicantId) : null
  if (!person || !profile) return null
  const beneficiary = describeBeneficiary(journey, answers, profile)
  const { serviceCode } = journey
  const given = await checkForWhom(work, { profile, beneficiary, serviceCode })
  return given.ok ? null : person
}

/** How its case stands, which a clerk who helps does not see. */
async function readStatus(work: Work, { id, applicantId }: { id: string; applicantId: string }) {
  const read = () => work.tx.case.findUnique({ where: { applicationId: id }, select: { status: true } })
  const one = applicantId === work.personId ? await read() : await work.asSystem(read)
  return one?.status ?? 'draft'
}

async function findInfected(
  work: Work,
  applicationId: string,
  present: readonly Document[],
): Promise<string[]> {
  const rows = await work.tx.applicationDocument.findMany({
    where: { applicationId, scan: 'infected' },
    select: { kind: true, scannedAt: true },
  })
  const isGivenAnew = (one: (typeof rows)[number]) =>
    present.some(({ kind, createdAt }) => kind === one.kind && createdAt > (one.scannedAt ?? createdAt))
  return [...new Set(rows.flatMap((one) => (isGivenAnew(one) ? [] : [one.kind])))]
}
