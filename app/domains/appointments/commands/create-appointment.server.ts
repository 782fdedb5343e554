import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { findSeat, type SeatsAsked } from '../rows/find-seats.server'
import { lockReception } from '../rows/lock-reception.server'
import { nextTicket } from '../rows/next-ticket.server'
import { tellVisitor } from '../rows/tell-visitor.server'
import { mostAhead } from '../rules'
import type { VisitNeeds } from '../schema'
import { sealNeeds } from '../sealed.server'

export interface CreateAppointmentInput extends SeatsAsked, VisitNeeds {
  startsAt: Date
  /** What a decision granted it by; null when nothing did. */
  provisionId: string | null
}

export type CreateAppointmentError =
  | 'appointments.error.taken'
  | 'appointments.error.alreadyBooked'
  | 'appointments.error.atOnce'
  | 'appointments.error.tooMany'

/** Books a visit for whoever asks. Of two who want the last place one gets it. */
export async function createAppointment(
  work: Work,
  { interpreter, access, note, ...asked }: CreateAppointmentInput,
): Promise<Result<{ id: string }, CreateAppointmentError>> {
  const { personId } = work
  if (!personId) throw new Error('a person books')
  await lockReception(work, asked.centreCode)
  const seat = await findSeat(work, asked)
  if (!seat) return refuse('appointments.error.taken')
  const refused = await findObstacle(work, personId, asked.serviceCode, seat)
  if (refused) return refuse(refused)

  const id = newId()
  const { centreCode, serviceCode, provisionId } = asked
  const day = dayOf(seat.startsAt)
  const visit = await work.tx.appointment.create({
    data: {
      ...{ id, centreCode, serviceCode, provisionId, personId, day, ...seat },
      ...{ status: 'booked', channel: 'portal', bookedById: personId, bookedAt: work.now() },
      ticket: await nextTicket(work, { centreCode, day, letter: 'A' }),
      needsCipher: sealNeeds({ interpreter, access, note }, id),
    },
  })
  await recordAudit(work, {
    subject: id,
    action: 'appointment.booked',
    details: { organisationId: centreCode },
  })
  await tellVisitor(work, visit, 'appointmentBooked')
  return ok({ id })
}

async function findObstacle(
  work: Work,
  personId: string,
  serviceCode: string | null,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<CreateAppointmentError | null> {
  const ahead = await work.tx.appointment.findMany({
    where: { personId, status: { in: ['booked', 'waiting', 'called'] } },
    select: { serviceCode: true, startsAt: true, endsAt: true, status: true },
  })
  const booked = ahead.filter(({ status }) => status === 'booked')
  if (booked.some((one) => one.serviceCode === serviceCode)) return 'appointments.error.alreadyBooked'
  if (ahead.some((one) => one.startsAt < endsAt && one.endsAt > startsAt)) return 'appointments.error.atOnce'
  return booked.length >= mostAhead ? 'appointments.error.tooMany' : null
}
