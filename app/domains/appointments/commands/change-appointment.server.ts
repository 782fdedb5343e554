import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { organisationOf, placeOf } from '../place'
import { findSeat } from '../rows/find-seats.server'
import { lockOwnVisit } from '../rows/lock-own-visit.server'
import { lockReception } from '../rows/lock-reception.server'
import { nextTicket } from '../rows/next-ticket.server'
import { tellVisitor } from '../rows/tell-visitor.server'

export type ChangeAppointmentError =
  | 'appointments.error.notFound'
  | 'appointments.error.notAhead'
  | 'appointments.error.taken'
  | 'appointments.error.atOnce'

/** Another time at the same place, for the person or by a clerk who helps her, for as long as before. On another day the ticket is another one. */
export async function changeAppointment(
  work: Work,
  { id, startsAt }: { id: string; startsAt: Date },
): Promise<Result<null, ChangeAppointmentError>> {
  const own = await lockOwnVisit(work, id)
  if (!own) return refuse('appointments.error.notFound')
  const { visit, write } = own
  const { personId } = visit
  if (visit.status !== 'booked' || visit.startsAt <= work.now()) return refuse('appointments.error.notAhead')
  // The same form once more, or the time that it has.
  if (visit.startsAt.getTime() === startsAt.getTime()) return ok(null)
  const place = placeOf(visit)
  await lockReception(work, place)
  const minutes = visit.provisionId ? (visit.endsAt.getTime() - visit.startsAt.getTime()) / 60_000 : null
  const seat = await findSeat(work, { ...place, serviceCode: visit.serviceCode, minutes, startsAt }, id)
  if (!seat) return refuse('appointments.error.taken')
  const twin = await write(() =>
    work.tx.appointment.findFirst({
      where: {
        ...{ id: { not: id }, personId, status: { in: ['booked', 'waiting', 'called'] } },
        ...{ startsAt: { lt: seat.endsAt }, endsAt: { gt: seat.startsAt } },
      },
      select: { id: true },
    }),
  )
  if (twin) return refuse('appointments.error.atOnce')

  const day = dayOf(seat.startsAt)
  const sameDay = day.getTime() === visit.day.getTime()
  const ticket = sameDay ? visit.ticket : await nextTicket(work, { place, day, letter: 'A' })
  const moved = await write(() =>
    work.tx.appointment.update({
      where: { id },
      data: { ...seat, day, ticket, version: { increment: 1 } },
    }),
  )
  await recordAudit(work, {
    subject: id,
    action: 'appointment.moved',
    details: { organisationId: organisationOf(place) },
  })
  await tellVisitor(work, moved, 'appointmentMoved')
  return ok(null)
}
