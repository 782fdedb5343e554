import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type TakeWorkshopVisitError, takeWorkshopVisit } from '../rows/take-workshop-visit.server'

/** The workshop says that somebody came to be measured, or tried her device on. */
export async function recordKeptVisit(
  work: Work,
  id: string,
): Promise<Result<{ ticket: string }, TakeWorkshopVisitError>> {
  const taken = await takeWorkshopVisit(work, id, 'receive')
  if (!taken.ok) return taken
  const { visit, status } = taken.value
  const now = work.now()
  await work.tx.appointment.update({
    where: { id },
    data: {
      ...{ status, desk: visit.place ?? 1, calledById: work.personId, calledAt: now, closedAt: now },
      version: { increment: 1 },
    },
  })
  const details = { organisationId: visit.makerId, deviceOrderId: visit.deviceOrderId }
  await recordAudit(work, { subject: id, action: 'appointment.finished', details })
  return ok({ ticket: visit.ticket })
}
