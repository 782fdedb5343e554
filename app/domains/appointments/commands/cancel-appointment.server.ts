import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { organisationOf, placeOf } from '../place'
import { lockAppointment } from '../rows/lock-appointment.server'

export type CancelAppointmentError = 'appointments.error.notFound' | 'appointments.error.notAhead'

/** She does not come: the place is free for somebody else. Twice is once. */
export async function cancelAppointment(
  work: Work,
  id: string,
): Promise<Result<null, CancelAppointmentError>> {
  const visit = await lockAppointment(work, id)
  if (visit?.personId !== work.personId || !visit) return refuse('appointments.error.notFound')
  if (visit.status === 'cancelled') return ok(null)
  if (visit.status !== 'booked') return refuse('appointments.error.notAhead')
  await work.tx.appointment.update({
    where: { id },
    data: { status: 'cancelled', closedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: organisationOf(placeOf(visit)) }
  await recordAudit(work, { subject: id, action: 'appointment.cancelled', details })
  return ok(null)
}
