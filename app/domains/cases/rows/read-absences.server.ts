import { whereStanding } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { caseRoles } from '../policy'

/**
 * Who of a centre is away on a day (midnight UTC), and until when; null: for good, for her role there has ended and
 * cases are still hers.
 */
export async function readAbsences(
  work: Work,
  centreCode: string,
  on: Date,
): Promise<Map<string, Date | null>> {
  const rows = await work.tx.staffAbsence.findMany({
    where: { centreCode, endedAt: null, fromOn: { lte: on }, untilOn: { gte: on } },
    orderBy: { untilOn: 'asc' },
    select: { personId: true, untilOn: true },
  })
  const away = new Map<string, Date | null>(rows.map(({ personId, untilOn }) => [personId, untilOn]))
  for (const personId of await readGone(work, centreCode)) away.set(personId, null)
  return away
}

async function readGone(work: Work, centreCode: string): Promise<string[]> {
  const groups = await work.tx.case.groupBy({
    by: ['assigneeId'],
    where: { centreCode, isOpen: true, assigneeId: { not: null } },
  })
  const ids = groups.flatMap(({ assigneeId }) => assigneeId ?? [])
  const grants = await work.tx.roleGrant.findMany({
    where: {
      ...{ organisationId: centreCode, role: { in: [...caseRoles] }, personId: { in: ids } },
      ...whereStanding(work.now()),
    },
    select: { personId: true },
  })
  const standing = new Set(grants.map(({ personId }) => personId))
  return ids.filter((id) => !standing.has(id))
}
