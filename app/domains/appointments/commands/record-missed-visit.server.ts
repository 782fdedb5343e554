import { recordAudit } from '~/domains/audit/index.server'
import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextAppointmentStatus } from '../lifecycle'
import { isWorkshopStaff } from '../policy'
import { countMissed } from '../rows/count-missed.server'
import { lockAppointment } from '../rows/lock-appointment.server'
import { tellOfMissed } from '../rows/tell-visitor.server'

export type RecordMissedVisitError =
  | 'appointments.error.notFound'
  | 'appointments.error.moved'
  | 'appointments.error.notBegun'
  | 'sides.error.makeDevice'

/** The workshop says that somebody did not come to be measured or to try her device. The first time nothing follows. */
export async function recordMissedVisit(
  work: Work,
  id: string,
): Promise<Result<{ ticket: string }, RecordMissedVisitError>> {
  const visit = await lockAppointment(work, id)
  if (!visit?.deviceOrderId || !isWorkshopStaff(work, visit.makerId))
    return refuse('appointments.error.notFound')
  const { deviceOrderId, ticket } = visit
  const order = await work.tx.deviceOrder.findUniqueOrThrow({
    where: { id: deviceOrderId },
    select: { voucherId: true },
  })
  const own = refuseBothSides('makeDevice', work, await getVoucherSide(work, order.voucherId))
  if (own) return own
  const status = nextAppointmentStatus(visit.status, 'miss')
  if (!status) return refuse('appointments.error.moved', { ticket })
  if (visit.startsAt > work.now()) return refuse('appointments.error.notBegun')
  await work.tx.appointment.update({
    where: { id },
    data: { status, closedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: visit.makerId, deviceOrderId }
  await recordAudit(work, { subject: id, action: 'appointment.missed', details })
  await tellOfMissed(work, visit, await countMissed(work, deviceOrderId))
  return ok({ ticket })
}
