import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getProfile, type Profile } from '~/domains/identity/index.server'
import { addWorkingDays } from '~/domains/reference/index.server'
import { defaultLocale } from '~/i18n/locales'
import { nameKey } from '~/i18n/uzbek/name-key'
import { newPublicNumber } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import type { Application } from '~/platform/prisma/client'
import { asSystem } from '~/platform/system-scope.server'
import { type Answers, factOf, textOf } from '../answers'
import { type Catalogue, openJourneyOf } from '../catalogue.server'
import { compareSubmissions } from '../compare-submissions'
import { daysLeft } from '../deadlines'
import { collectWords, isComplete, type Journey, keepAsked, listOpenSteps, refreshAnswers } from '../journey'
import { nextApplicationStatus, openStatuses } from '../lifecycle'
import { joinSteps } from '../rules'
import {
  type Beneficiary,
  beneficiaryIndexOf,
  latestSubmission,
  openAnswers,
  openSnapshot,
  type Submission,
  sealAnswers,
  sealSnapshot,
} from '../sealed.server'
import { lockOwnApplication } from './lock-application.server'
import { readCorrectionIn } from './read-correction.server'
import { writeApplicationEvent } from './write-event.server'

export interface SubmitApplicationInput {
  applicationId: string
  /** Made with the form. */
  submissionKey: string
  catalogue: Catalogue
}

export interface SubmittedApplication {
  number: string
  dueOn: Date
  /** Grows with every change of the case; names the notice. */
  version: number
  locale: string
  /** Who works on it, when a correction comes back to her; null while nobody does. */
  assigneeId: string | null
  /** True when it had been sent before: nothing was written now. */
  repeated: boolean
}

export type SubmitApplicationError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.incomplete'
  | 'applications.error.alreadyApplied'

/**
 * Sends a draft to the centre of its district, or a correction back to it. All answers are checked again under the
 * questions and the catalogue of now. Sent twice is one case. `incomplete` names the steps, `alreadyApplied` the number.
 */
export async function submitApplicationIn(
  tx: Tx,
  context: Context,
  input: SubmitApplicationInput,
): Promise<Result<SubmittedApplication, SubmitApplicationError>> {
  const application = await lockOwnApplication(tx, context, input.applicationId)
  if (!application) return refuse('applications.error.notFound')
  const isFirst = application.status === 'draft'
  const status = nextApplicationStatus(application.status, isFirst ? 'submit' : 'resubmit')
  const journey = await openJourneyOf(tx, application, input.catalogue)
  if (!journey) return refuse('applications.error.notEditable')
  if (!status) return answerRepeated(application, journey)
  const { definition } = journey
  const answers = refreshAnswers(journey, openAnswers(application.answersCipher, application.id))
  if (!isComplete(journey, answers)) {
    return refuse('applications.error.incomplete', { steps: joinSteps(listOpenSteps(journey, answers)) })
  }
  const sent = keepAsked(journey, answers)
  const profile = await getProfile(tx, application.applicantId)
  if (!profile) throw new Error('submit: nobody applies')
  const submission = await describeSubmission(tx, context, { application, profile, journey }, sent)
  const beneficiaryIndex = beneficiaryIndexOf(submission)
  const twin = await findTwin(tx, application, submission, definition.limits.oneOpenPer)
  if (twin) return refuse('applications.error.alreadyApplied', { number: twin.number ?? '' })

  const today = dayOf(context.now())
  const earlier = application.snapshotCipher ? openSnapshot(application.snapshotCipher, application.id) : null
  const correction = await readCorrectionIn(tx, application)
  const days =
    correction && application.dueOn
      ? daysLeft(dayOf(correction.at), application.dueOn, input.catalogue.holidays)
      : definition.workingDays
  const dueOn = addWorkingDays(today, days, input.catalogue.holidays)
  const number = application.number ?? newPublicNumber('HA')
  const type = isFirst ? 'application.submitted' : 'application.resubmitted'
  const changed = earlier ? compareSubmissions(journey, latestSubmission(earlier), submission) : []
  const applicantKey = nameKey(`${profile.familyName} ${profile.givenName} ${profile.patronymic ?? ''}`)
  // With the portal's eyes: the state of a case is not the citizen's own to write.
  const { version } = await asSystem(tx, async () => {
    const row = await tx.application.update({
      where: { id: application.id },
      data: {
        status,
        number,
        dueOn,
        version: { increment: 1 },
        submissionKey: isFirst ? input.submissionKey : application.submissionKey,
        submittedAt: application.submittedAt ?? context.now(),
        // A case that is under way stays with its centre; a move is a new application there.
        centreCode: application.centreCode ?? textOf(submission.answers, definition.centre),
        journeyVersion: journey.number,
        beneficiaryIndex,
        nameKey: applicantKey,
        answersCipher: sealAnswers(submission.answers, application.id),
        snapshotCipher: sealSnapshot(
          { submissions: [...(earlier?.submissions ?? []), submission] },
          application.id,
        ),
      },
      select: { version: true },
    })
    await writeApplicationEvent(tx, context, {
      applicationId: application.id,
      type,
      ...(isFirst ? {} : { reasonCode: joinSteps(changed) }),
    })
    return row
  })
  await recordAudit(tx, {
    subject: application.id,
    action: type,
    details: { number, journeyVersion: journey.number, dueOn: dueOn.toISOString().slice(0, 10) },
  })
  const locale = localeOf(journey, submission.answers)
  return ok({ number, dueOn, version, locale, assigneeId: application.assigneeId, repeated: false })
}

// The second press of the button, on whichever page: the case is there, and that is the answer.
function answerRepeated(
  application: Application,
  journey: Journey,
): Result<SubmittedApplication, SubmitApplicationError> {
  const { number, dueOn, version, status, answersCipher, assigneeId, id } = application
  if (!number || !dueOn || (status !== 'submitted' && status !== 'in_review')) {
    return refuse('applications.error.notEditable')
  }
  const locale = localeOf(journey, openAnswers(answersCipher, id))
  return ok({ number, dueOn, version, locale, assigneeId, repeated: true })
}

function localeOf({ definition }: Journey, answers: Answers): string {
  return textOf(answers, definition.contact.locale) ?? defaultLocale
}

async function describeSubmission(
  tx: Tx,
  context: Context,
  { application, profile, journey }: { application: Application; profile: Profile; journey: Journey },
  answers: Answers,
): Promise<Submission> {
  const documents = await tx.applicationDocument.findMany({
    where: { applicationId: application.id, removedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return {
    at: context.now().toISOString(),
    journeyVersion: journey.number,
    answers,
    labels: collectWords(journey, answers),
    beneficiary: describeBeneficiary(journey, answers, profile),
    documentIds: documents.map(({ id }) => id),
  }
}

/** Whom it is for: somebody whom a page names, else the applicant. */
function describeBeneficiary({ definition }: Journey, answers: Answers, profile: Profile): Beneficiary {
  const page = definition.parties.person
  const person = page ? ownValue(answers, page) : undefined
  const text = (part: string) => textOf(answers, `${page}.${part}`)
  if (!person) {
    const { pinfl, familyName, givenName, patronymic, bornOn } = profile
    const birthOn = bornOn.toISOString().slice(0, 10)
    return { pinfl, birthCertificate: null, familyName, givenName, patronymic, birthOn }
  }
  return {
    pinfl: text('pinfl'),
    birthCertificate: text('birthCertificate'),
    familyName: text('familyName') ?? '',
    givenName: text('givenName') ?? '',
    patronymic: text('patronymic'),
    birthOn: text('birthOn') ?? '',
  }
}

/** Another open case of the applicant that agrees in everything that may be open once only. */
async function findTwin(
  tx: Tx,
  application: Application,
  submission: Submission,
  oneOpenPer: readonly string[],
): Promise<{ number: string | null } | null> {
  // Two drafts of one person sent at the same moment see each other here.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`submit:${application.applicantId}`}, 0))`
  const others = await tx.application.findMany({
    where: {
      applicantId: application.applicantId,
      serviceCode: application.serviceCode,
      status: { in: [...openStatuses] },
      id: { not: application.id },
    },
    select: { id: true, number: true, snapshotCipher: true },
  })
  const spell = (one: Submission) =>
    JSON.stringify(
      oneOpenPer.map((path) =>
        path === 'beneficiary' ? beneficiaryIndexOf(one) : (factOf(one.answers, path) ?? null),
      ),
    )
  return (
    others.find(({ id, snapshotCipher }) => {
      const sent = snapshotCipher && latestSubmission(openSnapshot(snapshotCipher, id))
      return sent && spell(sent) === spell(submission)
    }) ?? null
  )
}
