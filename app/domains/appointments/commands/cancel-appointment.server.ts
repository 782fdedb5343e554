import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { organisationOf, placeOf } from '../place'
import { lockOwnVisit } from '../rows/lock-own-visit.server'
import { tellVisitor } from '../rows/tell-visitor.server'

export type CancelAppointmentError = 'appointments.error.notFound' | 'appointments.error.notAhead'

/** She does not come, as she says herself or to a clerk who helps her: the place is free for somebody else. Twice is once. */
export async function cancelAppointment(
  work: Work,
  id: string,
): Promise<Result<null, CancelAppointmentError>> {
  const own = await lockOwnVisit(work, id)
  if (!own) return refuse('appointments.error.notFound')
  const { visit, write } = own
  if (visit.status === 'cancelled') return ok(null)
  if (visit.status !== 'booked') return refuse('appointments.error.notAhead')
  await write(() =>
    work.tx.appointment.update({
      where: { id },
      data: { status: 'cancelled', closedAt: work.now(), version: { increment: 1 } },
    }),
  )
  const details = { organisationId: organisationOf(placeOf(visit)) }
  await recordAudit(work, { subject: id, action: 'appointment.cancelled', details })
  if (visit.personId !== work.personId) await tellVisitor(work, visit, 'appointmentGivenBack')
  return ok(null)
}
