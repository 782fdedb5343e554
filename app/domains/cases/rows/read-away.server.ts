import { whereStanding } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { caseRoles } from '../policy'
import { readAbsences } from './read-absences.server'

/**
 * Who of those that have cases of a centre is away today, and until when; null: for good, for her role there has ended.
 */
export async function readAway(
  work: Work,
  centreCode: string,
  assignees: readonly string[],
): Promise<Map<string, Date | null>> {
  const away = new Map<string, Date | null>()
  if (assignees.length === 0) return away
  const absent = await readAbsences(work, centreCode, dayOf(work.now()))
  const grants = await work.tx.roleGrant.findMany({
    where: {
      ...{ organisationId: centreCode, role: { in: [...caseRoles] }, personId: { in: [...assignees] } },
      ...whereStanding(work.now()),
    },
    select: { personId: true },
  })
  const standing = new Set(grants.map(({ personId }) => personId))
  for (const id of assignees) {
    const until = absent.get(id)
    if (!standing.has(id)) away.set(id, null)
    else if (until) away.set(id, until)
  }
  return away
}

/** Who has open cases of a centre. */
export async function readAssignees(work: Work, centreCode: string): Promise<string[]> {
  const groups = await work.tx.case.groupBy({
    by: ['assigneeId'],
    where: { centreCode, isOpen: true, assigneeId: { not: null } },
  })
  return groups.flatMap(({ assigneeId }) => assigneeId ?? [])
}
