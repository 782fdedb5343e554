import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'

/**
 * She was measured or tried her device on: the visit of that order that was booked is done, also where she came earlier
 * than its day. For the act of the workshop that it belongs to, which has asked who may. False where none was booked.
 */
export async function receiveVisitor(work: Work, deviceOrderId: string): Promise<boolean> {
  const { personId: calledById } = work
  if (!calledById) return false
  const visit = await work.tx.appointment.findFirst({
    where: { deviceOrderId, status: 'booked' },
    select: { id: true, makerId: true, place: true },
  })
  if (!visit) return false
  const now = work.now()
  await work.tx.appointment.update({
    where: { id: visit.id },
    data: {
      ...{ status: 'done', desk: visit.place ?? 1, calledById, calledAt: now, closedAt: now },
      version: { increment: 1 },
    },
  })
  const details = { organisationId: visit.makerId, deviceOrderId }
  await recordAudit(work, { subject: visit.id, action: 'appointment.finished', details })
  return true
}
