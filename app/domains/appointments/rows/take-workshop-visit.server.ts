import { getVoucherSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Appointment } from '~/platform/prisma/client'
import type { AppointmentStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextAppointmentStatus } from '../lifecycle'
import { isWorkshopStaff } from '../policy'
import { lockAppointment } from './lock-appointment.server'

export type TakeWorkshopVisitError =
  | 'appointments.error.notFound'
  | 'appointments.error.moved'
  | 'appointments.error.notBegun'
  | 'sides.error.makeDevice'

/** A visit that the workshop says the end of, locked, and what it becomes. */
export interface TakenVisit {
  visit: Appointment & { deviceOrderId: string }
  status: AppointmentStatus
}

/** Locks a visit for the workshop that it was to; nobody speaks of a visit of her own, or of her family. */
export async function takeWorkshopVisit(
  work: Work,
  id: string,
  move: 'receive' | 'miss',
): Promise<Result<TakenVisit, TakeWorkshopVisitError>> {
  const visit = await lockAppointment(work, id)
  const deviceOrderId = visit?.deviceOrderId
  if (!visit || !deviceOrderId || !isWorkshopStaff(work, visit.makerId))
    return refuse('appointments.error.notFound')
  // With the portal's eyes: an order that came to nothing is hidden from the workshop, its visit is not.
  const { voucherId } = await work.asSystem(() =>
    work.tx.deviceOrder.findUniqueOrThrow({ where: { id: deviceOrderId }, select: { voucherId: true } }),
  )
  const own = refuseBothSides('makeDevice', work, await getVoucherSide(work, voucherId))
  if (own) return own
  const status = nextAppointmentStatus(visit.status, move)
  if (!status) return refuse('appointments.error.moved', { ticket: visit.ticket })
  if (visit.startsAt > work.now()) return refuse('appointments.error.notBegun')
  return ok({ visit: { ...visit, deviceOrderId }, status })
}
