import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Prisma } from '~/platform/prisma/client'
import type { VisitPurpose } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { organisationOf, placeOf } from '../place'
import { findObstacle } from '../rows/find-obstacle.server'
import { findSeat, type SeatsAsked } from '../rows/find-seats.server'
import { lockReception } from '../rows/lock-reception.server'
import { nextTicket } from '../rows/next-ticket.server'
import { tellVisitor } from '../rows/tell-visitor.server'
import type { VisitNeeds } from '../schema'
import { sealNeeds } from '../sealed.server'

export type CreateAppointmentInput = SeatsAsked &
  VisitNeeds & {
    startsAt: Date
    /** What a decision granted it by; null when nothing did. */
    provisionId: string | null
    /** The order that she is measured for, or tries the device of, and who she is; absent at a centre. */
    order?: { deviceOrderId: string; purpose: VisitPurpose; personId: string }
  }

export type CreateAppointmentError =
  | 'appointments.error.taken'
  | 'appointments.error.alreadyBooked'
  | 'appointments.error.atOnce'
  | 'appointments.error.tooMany'

/**
 * Books a visit: for whoever asks, or at a workshop for whose order it is. Of two who want the last place one gets it.
 * Who may book for somebody else is asked by the caller, and by the database.
 */
export async function createAppointment(
  work: Work,
  { interpreter, access, note, order, provisionId, startsAt, ...asked }: CreateAppointmentInput,
): Promise<Result<{ id: string }, CreateAppointmentError>> {
  const { personId: bookedById } = work
  if (!bookedById) throw new Error('a person books')
  const { serviceCode } = asked
  const place = placeOf(asked)
  const { personId = bookedById, deviceOrderId = null, purpose = null } = order ?? {}
  await lockReception(work, place)
  const form = { ...place, serviceCode, provisionId, deviceOrderId, personId, bookedById, startsAt }
  const same = await findSame(work, form)
  if (same) return ok(same)
  const seat = await findSeat(work, { ...asked, startsAt })
  if (!seat) return refuse('appointments.error.taken')
  const refused = await findObstacle(work, { personId, serviceCode, deviceOrderId, seat })
  if (refused) return refuse(refused)

  const id = newId()
  const day = dayOf(seat.startsAt)
  // With the portal's eyes where it may be for somebody else: the database looks at who books.
  const write = async () =>
    work.tx.appointment.create({
      data: {
        ...{ id, ...place, serviceCode, provisionId, deviceOrderId, purpose, personId, day, ...seat },
        ...{ status: 'booked', channel: personId === bookedById ? 'portal' : 'desk' },
        ...{ bookedById, bookedAt: work.now() },
        ticket: await nextTicket(work, { place, day, letter: 'A' }),
        needsCipher: sealNeeds({ interpreter, access, note }, id),
      },
    })
  const visit = order ? await work.asSystem(write) : await write()
  await recordAudit(work, {
    subject: id,
    action: 'appointment.booked',
    details: { organisationId: organisationOf(place) },
  })
  await tellVisitor(work, visit, 'appointmentBooked')
  return ok({ id })
}

/** The visit that this very form made before: pressed twice, it is one, and its place is not somebody else's. */
function findSame(work: Work, visit: Prisma.AppointmentWhereInput): Promise<{ id: string } | null> {
  return work.asSystem(() =>
    work.tx.appointment.findFirst({ where: { ...visit, status: 'booked' }, select: { id: true } }),
  )
}
