import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { beneficiaryIndexOf, joinSteps, textOf } from '~/domains/services/index.server'
import { isoDay } from '~/lib/figures/iso-day'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { daysLeft } from '../clock/deadlines'
import { closeTasks, moveTasks, openTasks } from '../desk/rows/write-tasks.server'
import { disagreementLifecycle, nextCaseStatus } from '../lifecycle'
import { findTwin } from '../rows/find-twin.server'
import { lockOwnCase } from '../rows/lock-case.server'
import { markCase } from '../rows/mark-case.server'
import { readAway } from '../rows/read-away.server'
import { readCorrection } from '../rows/read-correction.server'
import { tellApplicant, tellStaff } from '../rows/tell.server'
import { writeCaseEvent } from '../rows/write-event.server'
import type { OpenCaseError, SentApplication } from './open-case.server'

export type ResumeCaseError = OpenCaseError | 'applications.error.notEditable'

/** A correction comes back: the centre's clock goes on, and the centre is told. */
export async function resumeCase(
  work: Work,
  sent: SentApplication & {
    /** Pages that differ from what was sent before. */
    changed: readonly string[]
  },
): Promise<Result<{ number: string }, ResumeCaseError>> {
  const { applicationId, applicantId, journey, submission, names, locale } = sent
  const one = await lockOwnCase(work, applicationId, applicantId)
  const status = one && nextCaseStatus(one.status, 'resubmit')
  if (!one || !status) return refuse('applications.error.notEditable')
  const { id, serviceCode, number, assigneeId } = one
  const { oneOpenPer } = journey.definition.limits
  const twin = await findTwin(work, { caseId: id, applicantId, serviceCode, oneOpenPer, submission })
  if (twin) return refuse('applications.error.alreadyApplied', { number: twin.number })

  const goOn = await startClock(work, one)
  const dueOn = goOn(one.dueOn)
  const type = 'application.resubmitted'
  const { version } = await work.asSystem(async () => {
    const row = await work.tx.case.update({
      where: { id },
      data: {
        ...{ status, dueOn, journeyVersion: journey.number, version: { increment: 1 } },
        beneficiaryIndex: beneficiaryIndexOf(submission),
        updatedAt: work.now(),
      },
      select: { version: true },
    })
    await markCase(work, one, { names, phone: textOf(submission.answers, journey.definition.contact.phone) })
    await writeCaseEvent(work, { caseId: id, type, reasonCode: joinSteps(sent.changed) })
    // Registers are asked anew about what was sent now.
    await work.tx.disagreement.updateMany({
      where: { caseId: id, status: 'open' },
      data: { status: disagreementLifecycle.open.disappear },
    })
    return row
  })
  await closeTasks(work, id, 'done', ['correct'])
  await moveTasks(work, id, goOn)
  await openTasks(work, { caseId: id, assigneeId, dueOn }, journey.definition.tasks)
  const due = isoDay(dueOn)
  const details = { number, journeyVersion: journey.number, dueOn: due }
  await recordAudit(work, { subject: id, action: type, details })
  const variables = { number, dueOn: due }
  await tellApplicant(work, one, {
    ...{ what: `submitted-${version}`, template: 'notifications.applicationSubmitted', variables, locale },
  })
  await tellReturned(work, one, { version, variables })
  return ok({ number })
}

/** Whoever has the case; where nobody does, or she is away, a head has to see to it. */
async function tellReturned(
  work: Work,
  { id, centreCode, assigneeId }: Case,
  { version, variables }: { version: number; variables: { number: string; dueOn: string } },
): Promise<void> {
  const notice = {
    key: `application:${id}:returned-${version}`,
    template: 'notifications.caseReturned',
    variables,
    caseId: id,
  } as const
  // Who is away is no business of the citizen, in whose name this is done.
  const away = await work.asSystem(() => readAway(work, centreCode, assigneeId ? [assigneeId] : []))
  const isGone = assigneeId !== null && away.get(assigneeId) === null
  if (assigneeId && !isGone) await tellStaff(work, { ...notice, personId: assigneeId })
  if (assigneeId && !away.has(assigneeId)) return
  const except = assigneeId ? [assigneeId] : []
  const roleHolders = { role: 'inson_head', organisationId: centreCode, except } as const
  await tellStaff(work, { ...notice, personId: null, roleHolders })
}

/** The clock of the case and of its tasks stood while the citizen had it: as many working days are left as then. */
async function startClock(work: Work, one: Case): Promise<(dueOn: Date) => Date> {
  const holidays = await listHolidays(work)
  const asked = await readCorrection(work, one)
  const today = dayOf(work.now())
  const stoodFrom = asked ? dayOf(asked.at) : today
  return (dueOn) => addWorkingDays(today, daysLeft(stoodFrom, dueOn, holidays), holidays)
}
