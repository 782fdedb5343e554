import { whereStanding } from '~/domains/identity/index.server'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { caseRoles } from '../policy'

/** Who stands in today for somebody of a centre; null while she is there, named nobody, or who was named is gone. */
export async function readDeputy(
  work: Work,
  { personId, centreCode }: { personId: string; centreCode: string },
): Promise<string | null> {
  const today = dayOf(work.now())
  // Who is away is no business of the citizen, in whose name this may be asked.
  return work.asSystem(async () => {
    const absence = await work.tx.staffAbsence.findFirst({
      where: {
        ...{ personId, centreCode, endedAt: null, deputyId: { not: null } },
        ...{ fromOn: { lte: today }, untilOn: { gte: today } },
      },
      select: { deputyId: true },
    })
    if (!absence?.deputyId) return null
    const standing = await work.tx.roleGrant.findFirst({
      where: {
        ...{ personId: absence.deputyId, organisationId: centreCode, role: { in: [...caseRoles] } },
        ...whereStanding(work.now()),
      },
      select: { personId: true },
    })
    return standing?.personId ?? null
  })
}
