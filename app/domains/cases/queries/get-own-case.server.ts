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

/** The case of the person's own application; null while a draft, or when it is not hers. */
export async function getOwnCase(work: Work, applicationId: string): Promise<OwnCase | null> {
  const { personId: applicantId } = work
  if (!applicantId) return null
  const one = await work.tx.case.findFirst({ where: { applicationId, applicantId } })
  if (!one) return null
  const { number, status, version, centreCode, submittedAt, dueOn } = one
  return {
    ...{ number, status, version, centreCode, submittedAt, dueOn },
    correction: await readCorrection(work, one),
    events: await readEvents(work, one.id),
    decision: await readDecision(work, one.id),
    appeals: await readAppeals(work, one.id),
  }
}
