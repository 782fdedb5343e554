import { recordAudit } from '~/domains/audit/index.server'
import type { PersonName } from '~/domains/identity/index.server'
import { addWorkingDays, getServingCentre, listHolidays } from '~/domains/reference/index.server'
import {
  beneficiaryIndexOf,
  getAnswerDays,
  type Journey,
  type Submission,
  textOf,
} from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import { asRows } from '~/platform/rows.server'
import type { Work } from '~/platform/work.server'
import { openTasks } from '../desk/rows/write-tasks.server'
import { findTwin } from '../rows/find-twin.server'
import { markCase } from '../rows/mark-case.server'
import { tellApplicant } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'

/** What an applicant has sent. */
export interface SentApplication {
  applicationId: string
  applicantId: string
  /** Known to her since she began; null where there was none. */
  draftNumber: string | null
  /** Of who applies and whom it is for: by these the queue finds it. */
  names: readonly PersonName[]
  /** The questions it was given under. */
  journey: Journey
  submission: Submission
  /** In which she is told. */
  locale: string
}

export type OpenCaseError = 'applications.error.alreadyApplied'

/** Opens the case of what was sent, in the queue of its centre, and tells the applicant by when she is answered. */
export async function openCase(
  work: Work,
  { applicationId: id, applicantId, draftNumber, names, journey, submission, locale }: SentApplication,
): Promise<Result<{ number: string }, OpenCaseError>> {
  const { definition, serviceCode, number: journeyVersion } = journey
  const { oneOpenPer } = definition.limits
  const twin = await findTwin(work, { caseId: id, applicantId, serviceCode, oneOpenPer, submission })
  if (twin) return refuse('applications.error.alreadyApplied', { number: twin.number })

  // What is read between two writes with the portal's eyes is read with them, too: to look through others' and back costs
  // a statement each way.
  const centre = await work.asSystem(() =>
    getServingCentre(textOf(submission.answers, definition.centre) ?? '', work.tx),
  )
  const now = work.now()
  const service = { code: serviceCode, workingDays: definition.workingDays }
  const days = await getAnswerDays(service, dayOf(now), work)
  const dueOn = addWorkingDays(dayOf(now), days, await listHolidays(work))
  const due = isoDay(dueOn)
  const number = draftNumber ?? newPublicNumber('HA')
  const centreCode = centre?.code ?? ''
  // Its draft was the first.
  const version = 2
  const type = 'application.submitted'
  // With the portal's eyes: a case is not the citizen's own to write.
  const isProtected = await work.asSystem(async () => {
    const row = {
      ...{ id, application_id: id, applicant_id: applicantId, number, service_code: serviceCode },
      ...{ journey_version: journeyVersion, status: 'submitted', due_on: due },
      ...{ beneficiary_index: beneficiaryIndexOf(submission), centre_code: centreCode },
      ...{ submitted_at: now, created_at: now, updated_at: now, version },
    }
    const [written] = await work.tx.$queryRaw<{ isProtected: boolean }[]>`
      insert into case_file ${asRows('case_file', [row])} returning is_protected as "isProtected"`
    const isProtected = written?.isProtected ?? true
    const phone = textOf(submission.answers, definition.contact.phone)
    await markCase(work, { id, centreCode, isProtected }, { names, phone })
    await writeCaseEvent(work, { caseId: id, type })
    await openTasks(work, { caseId: id, assigneeId: null, dueOn }, definition.tasks)
    await recordAudit(work, { subject: id, action: type, details: { number, journeyVersion, dueOn: due } })
    return isProtected
  })
  await tellApplicant(
    work,
    { id, applicantId, isProtected },
    {
      what: `submitted-${version}`,
      template: 'notifications.applicationSubmitted',
      variables: { number, dueOn: due },
      locale,
    },
  )
  return ok({ number })
}
