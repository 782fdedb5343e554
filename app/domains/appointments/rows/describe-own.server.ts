import type { Appointment } from '~/platform/prisma/client'
import type { AppointmentStatus, VisitPurpose } from '~/platform/prisma/enums'
import { type Place, placeOf } from '../place'
import type { VisitNeeds } from '../schema'
import { openNeeds } from '../sealed.server'

/** A visit as its person has it. */
export interface OwnAppointment {
  id: string
  place: Place
  /** Null at a centre, as is what she comes for. */
  deviceOrderId: string | null
  purpose: VisitPurpose | null
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
  const { id, serviceCode, provisionId, status, startsAt, endsAt, ticket, desk } = row
  const { isProtected, version, deviceOrderId, purpose } = row
  return {
    ...{ id, place: placeOf(row), serviceCode, provisionId, status, startsAt, endsAt, ticket, desk },
    ...{ isProtected, version, deviceOrderId, purpose },
    needs: openNeeds(row.needsCipher, id),
  }
}
