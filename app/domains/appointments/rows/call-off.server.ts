import { recordAudit } from '~/domains/audit/index.server'
import type { Appointment } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/** The centre calls a booked visit off. */
export async function callOff(work: Work, { id, centreCode }: Appointment): Promise<void> {
  await work.tx.appointment.update({
    where: { id },
    data: { status: 'cancelled', closedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: centreCode }
  await recordAudit(work, { subject: id, action: 'appointment.calledOff', details })
}
