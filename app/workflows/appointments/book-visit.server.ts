import { type CreateAppointmentError, createAppointment } from '~/domains/appointments/index.server'
import type { VisitNeeds } from '~/domains/appointments/schema'
import { type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type ErrandAsked, findErrand } from './find-errand.server'

export type BookVisitError =
  | CreateAppointmentError
  | 'appointments.error.notFound'
  | 'appointments.error.noneLeft'

/** Books a visit: for advice on a service, or one of those that a decision granted. */
export async function bookVisit(
  work: Work,
  { asked, ...visit }: VisitNeeds & { asked: ErrandAsked; startsAt: Date },
): Promise<Result<{ id: string }, BookVisitError>> {
  const errand = await findErrand(work, asked)
  if (!errand) return refuse('appointments.error.notFound')
  const { granted, ...seat } = errand
  if (granted && granted.left <= 0) return refuse('appointments.error.noneLeft')
  return createAppointment(work, { ...seat, ...visit })
}
