import type { Appointment } from '~/platform/prisma/client'
import type { AppointmentStatus } from '~/platform/prisma/enums'
import type { VisitNeeds } from '../schema'
import { openNeeds } from '../sealed.server'

/** A visit as its person has it. */
export interface OwnAppointment {
  id: string
  centreCode: string
  serviceCode: string | null
  provisionId: string | null
  status: AppointmentStatus
  startsAt: Date
  endsAt: Date
  ticket: string
  desk: number | null
  isProtected: boolean
  /** Rises when it is moved or called off. */
  version: number
  needs: VisitNeeds
}

export function describeOwn(row: Appointment): OwnAppointment {
  const { id, centreCode, serviceCode, provisionId, status, startsAt, endsAt, ticket, desk } = row
  const { isProtected, version } = row
  return {
    ...{ id, centreCode, serviceCode, provisionId, status, startsAt, endsAt, ticket, desk },
    ...{ isProtected, version },
    needs: openNeeds(row.needsCipher, id),
  }
}
