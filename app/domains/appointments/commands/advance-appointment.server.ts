import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextAppointmentStatus } from '../lifecycle'
import { mayReceive } from '../policy'
import { lockAppointment } from '../rows/lock-appointment.server'

/** What the desk says of a visit. */
export const deskMoves = ['arrive', 'finish', 'miss'] as const
type DeskMove = (typeof deskMoves)[number]

const acts = {
  arrive: 'appointment.arrived',
  finish: 'appointment.finished',
  miss: 'appointment.missed',
} as const satisfies Record<DeskMove, string>

export type AdvanceAppointmentError =
  | 'appointments.error.notFound'
  | 'appointments.error.notYours'
  | 'appointments.error.moved'
  | 'appointments.error.anotherDay'

/** She is there, was received, or did not come. Not of the desk's own visit. */
export async function advanceAppointment(
  work: Work,
  { id, move }: { id: string; move: DeskMove },
): Promise<Result<{ ticket: string }, AdvanceAppointmentError>> {
  const visit = await lockAppointment(work, id)
  if (!visit?.centreCode) return refuse('appointments.error.notFound')
  if (!mayReceive(work, visit.centreCode) || visit.personId === work.personId)
    return refuse('appointments.error.notYours')
  const status = nextAppointmentStatus(visit.status, move)
  if (!status) return refuse('appointments.error.moved', { ticket: visit.ticket })
  const now = work.now()
  if (move !== 'finish' && visit.day > dayOf(now)) return refuse('appointments.error.anotherDay')
  await work.tx.appointment.update({
    where: { id },
    data: { status, version: { increment: 1 }, ...(status !== 'waiting' && { closedAt: now }) },
  })
  const details = { organisationId: visit.centreCode }
  await recordAudit(work, { subject: id, action: acts[move], details })
  return ok({ ticket: visit.ticket })
}
