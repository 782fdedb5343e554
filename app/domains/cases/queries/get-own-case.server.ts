import type { Case } from '~/platform/prisma/client'
import type { ApplicationStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { type CaseAppeal, readAppeals } from '../appeals/rows/read-appeals.server'
import { type CorrectionRequest, readCorrection } from '../rows/read-correction.server'
import { type CaseDecision, readDecision } from '../rows/read-decision.server'
import { type CaseEvent, readEvents } from '../rows/read-events.server'

/** What an applicant sees of the case of her application. */
export interface OwnCase {
  number: string
  status: ApplicationStatus
  version: number
  centreCode: string
  submittedAt: Date
  dueOn: Date
  correction: CorrectionRequest | null
  events: CaseEvent[]
  decision: CaseDecision | null
  /** The first one first. */
  appeals: CaseAppeal[]
}

/**
 * The case of the person's own application; null while a draft, or when it is not hers. `isHelped`: for a clerk who
 * answers a correction for her, who sees what was asked, and nothing of what went before.
 */
export async function getOwnCase(
  work: Work,
  applicationId: string,
  isHelped = false,
): Promise<OwnCase | null> {
  if (isHelped) return work.asSystem(() => readAsked(work, applicationId))
  const { personId: applicantId } = work
  if (!applicantId) return null
  const one = await work.tx.case.findFirst({ where: { applicationId, applicantId } })
  if (!one) return null
  return {
    ...(await readHead(work, one)),
    events: await readEvents(work, one.id),
    decision: await readDecision(work, one.id),
    appeals: await readAppeals(work, one.id),
  }
}

async function readAsked(work: Work, applicationId: string): Promise<OwnCase | null> {
  const one = await work.tx.case.findFirst({ where: { applicationId, status: 'correction_requested' } })
  return one && { ...(await readHead(work, one)), events: [], decision: null, appeals: [] }
}

async function readHead(work: Work, one: Case) {
  const { number, status, version, centreCode, submittedAt, dueOn } = one
  const correction = await readCorrection(work, one)
  return { number, status, version, centreCode, submittedAt, dueOn, correction }
}
