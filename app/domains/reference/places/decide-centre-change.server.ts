import { ok, type Result, refuse } from '~/lib/result'
import { forgetCached } from '~/platform/cache.server'
import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { nextChangeStatus } from '../lifecycle'
import { type CentreFault, findCentreFault, lockCentreChanges } from './prepare-centre-change.server'

type Decided = 'admin.error.proposalDecided'

/** A change of a centre, when nobody else changes centres; null when there is none. */
export async function lockCentreChange(work: Work, id: string): Promise<CentreChange | null> {
  await lockCentreChanges(work)
  return work.tx.centreChange.findUnique({ where: { id } })
}

/**
 * Lets a change of a centre count; the database does what was agreed on. The caller has made sure that it is another
 * person's, and locked it.
 */
export async function confirmCentreChange(
  work: Work,
  change: CentreChange,
): Promise<Result<null, CentreFault | Decided>> {
  const status = nextChangeStatus(change.status, 'confirm')
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

/** Takes a change back before it counts, whoever of the administrators. */
export async function withdrawCentreChange(work: Work, change: CentreChange): Promise<Result<null, Decided>> {
  const status = nextChangeStatus(change.status, 'withdraw')
  if (!status) return refuse('admin.error.proposalDecided')
  await work.tx.centreChange.update({
    where: { id: change.id },
    data: { status, withdrawnById: work.personId, withdrawnAt: work.now() },
  })
  return ok(null)
}
