import type { Work } from '~/platform/work.server'
import { lineUp, type Requirement, type RequirementLine } from '../rules'

/** What every requirement of an application is at. */
export async function readLines(
  work: Work,
  { id, deviceCodes }: { id: string; deviceCodes: string[] },
): Promise<RequirementLine[]> {
  const checks = await work.tx.accreditationCheck.findMany({
    where: { accreditationId: id },
    orderBy: { ordinal: 'asc' },
    select: { requirement: true, deviceCode: true, verdict: true, reason: true, checkedAt: true },
  })
  return lineUp(
    deviceCodes,
    checks.map((check) => ({ ...check, requirement: check.requirement as Requirement })),
  )
}
