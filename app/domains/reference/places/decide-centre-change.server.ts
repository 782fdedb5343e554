import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import type { CentreChange, CentreChangeDistrict } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextCentreChangeStatus } from '../lifecycle'
import { type CentreFault, findCentreFault } from './find-centre-fault.server'
import { lockCentreChanges } from './prepare-centre-change.server'

type Decided = 'admin.error.proposalDecided'

/** A change with the districts that go elsewhere than the rest. */
export type CentreChangeWhole = CentreChange & { districts: CentreChangeDistrict[] }

/** A change of a centre, when nobody else changes centres; null when there is none. */
export async function lockCentreChange(work: Work, id: string): Promise<CentreChangeWhole | null> {
  await lockCentreChanges(work)
  return work.tx.centreChange.findUnique({ where: { id }, include: { districts: true } })
}

/**
 * Lets a change of a centre count; the database does what was agreed on. The caller has made sure that it is another
 * person's, and locked it.
 */
export async function confirmCentreChange(
  work: Work,
  change: CentreChangeWhole,
): Promise<Result<null, CentreFault | Decided>> {
  const status = nextCentreChangeStatus(change.status, 'confirm')
  if (!status) return refuse('admin.error.proposalDecided')
  const fault = await findCentreFault(work, change)
  if (fault) return refuse(fault)
  await work.tx.centreChange.update({
    where: { id: change.id },
    data: { status, confirmedById: work.personId, confirmedAt: work.now() },
  })
  work.afterCommit(() => forgetCached('reference.places'))
  return ok(null)
}

/** Takes a change back before it counts, or a closing before its day has begun, whoever of the administrators. */
export async function withdrawCentreChange(work: Work, change: CentreChange): Promise<Result<null, Decided>> {
  const status = nextCentreChangeStatus(change.status, 'withdraw')
  const isUndone = change.status === 'prepared' || (change.act === 'close' && !change.begunAt)
  if (!status || !isUndone) return refuse('admin.error.proposalDecided')
  await work.tx.centreChange.update({
    where: { id: change.id },
    data: { status, withdrawnById: work.personId, withdrawnAt: work.now() },
  })
  work.afterCommit(() => forgetCached('reference.places'))
  return ok(null)
}
