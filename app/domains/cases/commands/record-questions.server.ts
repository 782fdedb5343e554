import { recordAudit } from '~/domains/audit/index.server'
import { getProfile } from '~/domains/identity/index.server'
import { listChecks, openJourneyOfCase } from '~/domains/services/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Case } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { closeTasks } from '../desk/rows/write-tasks.server'
import { nextCaseStatus } from '../lifecycle'
import { mayWorkOn } from '../policy'
import { lockCase } from '../rows/lock-case.server'
import { type MoveCaseError, refuseOwnCase } from '../rows/move-case.server'
import { readChecks } from '../rows/read-checks.server'
import { readSent } from '../rows/read-sent.server'
import { writeCaseEvent } from '../rows/write-event.server'

export interface Question {
  rowId: string
  check: string
  /** 1 when a person asks. */
  attempt: number
  source: string
  /** Null when the register cannot be asked: the person is known by a birth certificate only. */
  pinfl: string | null
}

export type AskError = Exclude<MoveCaseError, 'applications.error.changed'>

/**
 * Writes down which registers are asked about a case, before they are: a broken connection leaves a trace. The portal
 * itself asks only again, who was silent.
 */
export async function recordQuestions(
  work: Work,
  { caseId, only }: { caseId: string; only?: string | undefined },
): Promise<Result<{ number: string; questions: Question[] }, AskError>> {
  const one = await lockCase(work, caseId)
  if (!one) return refuse('applications.error.notFound')
  const own = await refuseOwnCase(work, one)
  if (own) return own
  const isPortal = work.role === 'system'
  if (!isPortal && !mayWorkOn(work, one)) return refuse('applications.error.notYours')
  if (!nextCaseStatus(one.status, 'ask')) return refuse('applications.error.notPossibleNow')
  const listed = await listQuestions(work, one, only)
  const questions = isPortal ? await onlySilent(work, one, listed) : listed
  if (questions.length === 0 && isPortal) return refuse('applications.error.notPossibleNow')

  await work.tx.agencyCheck.createMany({
    data: questions.map(({ rowId: id, check: source, source: agency, attempt }) => ({
      ...{ id, caseId, source, agency, attempt, outcome: 'waiting' as const, requestedAt: work.now() },
    })),
  })
  if (!isPortal) {
    await closeTasks(work, caseId, 'done', ['askRegisters'])
    await writeCaseEvent(work, { caseId, type: 'application.agenciesAsked' })
  }
  const sources = questions.map(({ check }) => check).join(',')
  await recordAudit(work, { subject: caseId, action: 'application.agenciesAsked', details: { sources } })
  if (one.applicantId) {
    await recordAudit(work, {
      subject: one.applicantId,
      action: 'person.agenciesAsked',
      details: { applicationId: caseId, sources },
    })
  }
  return ok({ number: one.number, questions })
}

/** Of these, who was silent when asked last, and is to be asked once more. */
async function onlySilent(work: Work, one: Case, listed: readonly Question[]): Promise<Question[]> {
  const { fresh } = await readChecks(work, one.id, one.submittedAt)
  return listed.flatMap((question) => {
    const last = fresh.find(({ id }) => id === question.check)
    return last?.retryAt ? { ...question, attempt: last.attempt + 1 } : []
  })
}

async function listQuestions(work: Work, one: Case, only: string | undefined): Promise<Question[]> {
  const { answers, beneficiary, journeyVersion } = (await readSent(work, one)).latest
  const days = { today: dayOf(work.now()), sentOn: dayOf(one.submittedAt) }
  const journey = await openJourneyOfCase(work, one.serviceCode, journeyVersion, days)
  const applicant = one.applicantId ? await getProfile(work, one.applicantId) : null
  return listChecks(journey, answers)
    .filter(({ id }) => !only || id === only)
    .map(({ id, source, subject }) => ({
      rowId: newId(),
      check: id,
      attempt: 1,
      source,
      pinfl: subject === 'applicant' ? (applicant?.pinfl ?? null) : beneficiary.pinfl,
    }))
}
