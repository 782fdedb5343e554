import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { countMissed } from '../rows/count-missed.server'
import { type TakeWorkshopVisitError, takeWorkshopVisit } from '../rows/take-workshop-visit.server'
import { tellOfMissed } from '../rows/tell-visitor.server'

/** The workshop says that somebody did not come to be measured or to try her device. The first time nothing follows. */
export async function recordMissedVisit(
  work: Work,
  id: string,
): Promise<Result<{ ticket: string }, TakeWorkshopVisitError>> {
  const taken = await takeWorkshopVisit(work, id, 'miss')
  if (!taken.ok) return taken
  const { visit, status } = taken.value
  const { deviceOrderId, ticket } = visit
  await work.tx.appointment.update({
    where: { id },
    data: { status, closedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: visit.makerId, deviceOrderId }
  await recordAudit(work, { subject: id, action: 'appointment.missed', details })
  await tellOfMissed(work, visit, await countMissed(work, deviceOrderId))
  return ok({ ticket })
}
