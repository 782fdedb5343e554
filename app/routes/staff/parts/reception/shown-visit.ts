import type { VisitNeeds } from '~/domains/appointments/schema'
import type { AppointmentStatus } from '~/platform/prisma/enums'

/** A visit as the desk sees it; instants as JSON has them. */
export interface ShownVisit {
  id: string
  ticket: string
  status: AppointmentStatus
  startsAt: string
  isWalkIn: boolean
  name: { family: string; given: string; patronymic: string | null } | null
  isProtected: boolean
  service: string | null
  needs: VisitNeeds
  desk: number | null
  isOwn: boolean
}
