import { type GroupAnswer, groups } from '~/domains/questions/index.server'
import {
  type Answers,
  beneficiaryIndexOf,
  findPage,
  isAnswered,
  type Journey,
  keepAsked,
  listHidden,
  listSteps,
  loadCatalogue,
  openJourneyOf,
  refreshAnswers,
} from '~/domains/services/index.server'
import { newPublicNumber } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { ok, type Result, refuse } from '~/lib/result'
import { log } from '~/platform/log.server'
import type { Work } from '~/platform/work.server'
import { getApplicant } from '../assistance/rows/find-applicant.server'
import { isStepOpen } from '../correction'
import { isEditable } from '../lifecycle'
import { checkForWhom, type ForWhomError } from '../rows/check-for-whom.server'
import { describeBeneficiary } from '../rows/describe-submission.server'
import { lockOwnApplication } from '../rows/lock-own-application.server'
import { openAnswers, sealAnswers } from '../sealed.server'

export type SaveAnswerError =
  | 'applications.error.notFound'
  | 'applications.error.notEditable'
  | 'applications.error.ownPinfl'
  | 'applications.error.answerWrong'
  | ForWhomError

/**
 * Keeps one page's answer, so that a journey begun here goes on on another device. Answers to later pages stay, even
 * those that are no longer asked: going back and forth loses nothing. `hidden` are the answered pages that this answer
 * makes needless, for the person to be told. `ownPinfl` names the `field`.
 */
export async function saveAnswer(
  work: Work,
  input: { applicationId: string; step: string; value: GroupAnswer },
): Promise<Result<{ answers: Answers; hidden: string[] }, SaveAnswerError>> {
  const application = await lockOwnApplication(work, input.applicationId)
  if (!application) return refuse('applications.error.notFound')
  const { id, asked, applicantId } = application
  const journey = await openJourneyOf(work, application, await loadCatalogue(work.now(), work))
  if (!journey || !isEditable(application.status)) return refuse('applications.error.notEditable')
  const before = refreshAnswers(journey, openAnswers(application.answersCipher, id))
  const page = findPage(journey, input.step)
  if (!page || !isStepOpen(journey, before, asked, page.id)) return refuse('applications.error.notEditable')
  const after = refreshAnswers(journey, { ...before, [page.id]: input.value })
  const people = groups.people(page.questions, ownValue(after, page.id) ?? {})
  const field = await findOwnPinfl(work, applicantId, people)
  if (field) return refuse('applications.error.ownPinfl', { field })
  const isAsked = listSteps(journey, after).some((step) => step.id === page.id)
  if (!isAsked || !isAnswered(journey, page, after)) {
    const answer = groups.redact(page.questions, input.value)
    log.warn({ service: journey.serviceCode, page: page.id, answer }, 'answer does not fit')
    return refuse('applications.error.answerWrong')
  }

  const forWhom = await readForWhom(work, applicantId, { journey, after, pageId: page.id })
  if (!forWhom.ok) return forWhom

  await work.tx.application.update({
    where: { id },
    data: {
      answersCipher: sealAnswers(after, id),
      number: application.number ?? application.caseNumber ?? newPublicNumber('HA'),
      ...forWhom.value,
    },
  })
  return ok({ answers: after, hidden: listHidden(journey, before, after) })
}

// Who applies for somebody else and gives her own number would get what she asks for on her own name.
async function findOwnPinfl(
  work: Work,
  applicantId: string,
  people: readonly { pinfl: string; field: string }[],
): Promise<string | null> {
  if (people.length === 0) return null
  const own = await getApplicant(work, applicantId)
  return people.find(({ pinfl }) => pinfl === own?.pinfl)?.field ?? null
}

/** Whom it is for, where the page is about that: another adult has given her mandate before anything is kept of her. */
async function readForWhom(
  work: Work,
  applicantId: string,
  { journey, after, pageId }: { journey: Journey; after: Answers; pageId: string },
): Promise<Result<{ beneficiaryIndex?: string | null }, ForWhomError>> {
  const { who, person } = journey.definition.parties
  if (!person || ![person, who?.split('.')[0]].includes(pageId)) return ok({})
  const answers = keepAsked(journey, after)
  const profile = await getApplicant(work, applicantId)
  // Said on the next page.
  if (!profile || (listSteps(journey, after).some(({ id }) => id === person) && !ownValue(answers, person)))
    return ok({})
  const beneficiary = describeBeneficiary(journey, answers, profile)
  const { serviceCode } = journey
  const mandate =
    pageId === person ? await checkForWhom(work, { profile, beneficiary, serviceCode }) : ok(null)
  return mandate.ok ? ok({ beneficiaryIndex: beneficiaryIndexOf({ beneficiary, answers }) }) : mandate
}
