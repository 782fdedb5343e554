import { recordAudit } from '~/domains/audit/index.server'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { organisationOf, placeOf } from '../place'

/** Whoever receives calls a booked visit off. */
export async function callOff(work: Work, visit: Appointment): Promise<void> {
  const { id } = visit
  await work.tx.appointment.update({
    where: { id },
    data: { status: 'cancelled', closedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: organisationOf(placeOf(visit)) }
  await recordAudit(work, { subject: id, action: 'appointment.calledOff', details })
}
