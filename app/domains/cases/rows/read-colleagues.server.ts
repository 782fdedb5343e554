import type { Context } from '~/domains/identity/context'
import { whereStanding } from '~/domains/identity/index.server'
import { nameColumns } from '~/lib/people/person-name'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { caseRoles } from '../policy'
import { readAbsences } from './read-absences.server'

export interface Colleague {
  id: string
  family: string
  given: string
  patronymic: string | null
  /** Open cases she has now. */
  openCases: number
  /** Last day on which she is away; null while she is there. */
  absentUntil: Date | null
}

/** Who of the caller's centre has one of these roles: those who are there and have the fewest open cases first. */
export async function readColleagues(
  context: Context,
  roles: readonly (typeof caseRoles)[number][],
): Promise<Colleague[]> {
  const { organisationId } = context
  if (!organisationId) return []
  return transaction(context, async (tx) => {
    const grants = await tx.roleGrant.findMany({
      where: { organisationId, role: { in: [...roles] }, ...whereStanding(context.now()) },
      distinct: ['personId'],
      select: { personId: true },
    })
    const ids = grants.map(({ personId }) => personId)
    const people = await tx.person.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...nameColumns },
    })
    const loads = await tx.case.groupBy({
      by: ['assigneeId'],
      where: { centreCode: organisationId, isOpen: true, assigneeId: { in: ids } },
      _count: true,
    })
    const absent = await readAbsences(tx, organisationId, dayOf(context.now()))
    const load = new Map(loads.map(({ assigneeId, _count }) => [assigneeId, _count]))
    return people
      .map(({ id, familyName, givenName, patronymic }) => ({
        id,
        family: familyName,
        given: givenName,
        patronymic,
        openCases: load.get(id) ?? 0,
        absentUntil: absent.get(id) ?? null,
      }))
      .sort(
        (one, other) =>
          Number(one.absentUntil !== null) - Number(other.absentUntil !== null) ||
          one.openCases - other.openCases ||
          one.family.localeCompare(other.family),
      )
  })
}
