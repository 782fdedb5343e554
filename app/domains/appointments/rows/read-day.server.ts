import { nameColumns } from '~/lib/people/person-name'
import type { AppointmentStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { VisitNeeds } from '../schema'
import { openNeeds } from '../sealed.server'

export interface DayVisit {
  id: string
  ticket: string
  status: AppointmentStatus
  startsAt: Date
  isWalkIn: boolean
  /** Null for who walked in, and for whoever is protected. */
  name: { family: string; given: string; patronymic: string | null } | null
  isProtected: boolean
  /** Null for advice, and where the matter is protected. */
  serviceCode: string | null
  needs: VisitNeeds
  desk: number | null
  /** The desk's own visit: a colleague receives her. */
  isOwn: boolean
}

/** Who comes to a centre on a day (midnight UTC), by the time; what was cancelled is left out. */
export async function readDay(work: Work, centreCode: string, day: Date): Promise<DayVisit[]> {
  const rows = await work.tx.appointment.findMany({
    where: { centreCode, day, status: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  const shown = rows.flatMap(({ personId, isProtected }) => (personId && !isProtected ? [personId] : []))
  // Who has no case at the centre yet is known there by her visit alone.
  const people = await work.asSystem(() =>
    work.tx.person.findMany({
      where: { id: { in: shown } },
      select: { id: true, ...nameColumns },
    }),
  )
  const names = new Map(
    people.map(({ id, familyName: family, givenName: given, patronymic }) => [
      id,
      { family, given, patronymic },
    ]),
  )
  return rows.map(({ id, ticket, status, startsAt, personId, isProtected, ...row }) => ({
    ...{ id, ticket, status, startsAt, isProtected, desk: row.desk },
    isWalkIn: row.channel === 'walk_in',
    name: names.get(personId ?? '') ?? null,
    serviceCode: isProtected ? null : row.serviceCode,
    needs: openNeeds(row.needsCipher, id),
    isOwn: personId !== null && personId === work.personId,
  }))
}
