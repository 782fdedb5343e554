import type { PersonName } from '~/domains/identity/index.server'
import {
  beneficiaryIndexOf,
  compareSubmissions,
  getService,
  isComplete,
  type Journey,
  joinSteps,
  keepAsked,
  listOpenSteps,
  loadCatalogue,
  openJourneyOf,
  readSubmissions,
  refreshAnswers,
  type Submission,
  sealSubmission,
  textOf,
} from '~/domains/services/index.server'
import { defaultLocale } from '~/i18n/locales'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { brokeConstraint } from '~/platform/db.server'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { getApplicant } from '../assistance/rows/find-applicant.server'
import { isEditable } from '../lifecycle'
import { checkForWhom, type ForWhomError } from '../rows/check-for-whom.server'
import { describeSubmission } from '../rows/describe-submission.server'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { openAnswers, sealAnswers } from '../sealed.server'

export interface RecordSubmissionInput {
  applicationId: string
  /** Made with the form. */
  submissionKey: string
}

export interface RecordedSubmission {
  applicationId: string
  applicantId: string
  /** Of the draft, which its case keeps; null for one from before drafts had one. */
  draftNumber: string | null
  /** Of who applies and whom it is for. */
  names: PersonName[]
  journey: Journey
  submission: Submission
  /** In which she wants to be told. */
  locale: string
  /** Pages that differ from what was sent before; null the first time. */
  changed: string[] | null
  /** The mandate it is sent under; null where none is needed. */
  mandateId: string | null
}

export type RecordSubmissionError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.notOnline'
  | 'applications.error.incomplete'
  | ForWhomError

/**
 * Records what is sent, once: a draft, or a correction of its case. All answers are checked again under the questions
 * and the catalogue of now. Sent a second time it answers the `number` that the case has. `incomplete` names the steps.
 */
export async function recordSubmission(
  work: Work,
  { applicationId, submissionKey }: RecordSubmissionInput,
): Promise<Result<RecordedSubmission | { number: string }, RecordSubmissionError>> {
  const application = await lockOwnApplication(work, applicationId)
  if (!application) return refuse('applications.error.notFound')
  const { status, serviceCode, applicantId, caseNumber } = application
  const service = await getService(serviceCode, 'uz-Latn', work)
  // A service that was closed takes no new case; one under way is worked to its end.
  if (!service || (status === 'draft' && !service.online)) return refuse('applications.error.notOnline')
  const journey = await openJourneyOf(work, application, await loadCatalogue(work.now(), work))
  if (!journey) return refuse('applications.error.notEditable')
  if (!isEditable(status)) {
    // The second press of the button, on whichever page: the case is there, and that is the answer.
    const isSent = status === 'submitted' || status === 'in_review'
    return caseNumber && isSent ? ok({ number: caseNumber }) : refuse('applications.error.notEditable')
  }
  const answers = refreshAnswers(journey, openAnswers(application.answersCipher, applicationId))
  if (!isComplete(journey, answers)) {
    return refuse('applications.error.incomplete', { steps: joinSteps(listOpenSteps(journey, answers)) })
  }
  const profile = await getApplicant(work, applicantId)
  if (!profile) throw new Error('submit: nobody applies')
  const sent = { applicationId, profile, journey, answers: keepAsked(journey, answers) }
  const submission = await describeSubmission(work, sent)
  const forWhom = await checkForWhom(work, { profile, beneficiary: submission.beneficiary, serviceCode })
  if (!forWhom.ok) return forWhom
  const mandateId = forWhom.value
  const earlier = status === 'draft' ? [] : await readSubmissions(work, applicationId)

  const key = application.submissionKey ?? submissionKey
  try {
    await writeSubmission(work, {
      applicationId,
      key,
      number: earlier.length + 1,
      journey,
      submission,
      mandateId,
    })
  } catch (error) {
    // One key, two applications: a form that was copied, or tampered with.
    if (brokeConstraint(error, 'submission_key')) return refuse('applications.error.notEditable')
    throw error
  }
  const before = earlier.at(-1)
  return ok({
    ...{ applicationId, applicantId, journey, submission, mandateId, draftNumber: application.number },
    names: [profile, submission.beneficiary],
    locale: textOf(submission.answers, journey.definition.contact.locale) ?? defaultLocale,
    changed: before ? compareSubmissions(journey, before, submission) : null,
  })
}

interface Written {
  applicationId: string
  key: string
  number: number
  journey: Journey
  submission: Submission
  mandateId: string | null
}

/** With the portal's eyes: what was sent is not the citizen's own to write. */
function writeSubmission(
  work: Work,
  { applicationId, key, number, journey, submission, mandateId }: Written,
) {
  return work.asSystem(async () => {
    await work.tx.$executeRaw`
      update application set submission_key = ${key}, journey_version = ${journey.number},
        answers_cipher = ${sealAnswers(submission.answers, applicationId)}, updated_at = ${work.now()}
      where id = ${applicationId}::uuid`
    const id = newId()
    const row = {
      ...{ id, number, application_id: applicationId, service_version: journey.number, sent_at: work.now() },
      ...{ content_cipher: sealSubmission(submission, id), mandate_id: mandateId },
      beneficiary_index: beneficiaryIndexOf(submission),
    }
    await work.tx.$executeRaw`insert into submission ${asRows('submission', [row])}`
  })
}
