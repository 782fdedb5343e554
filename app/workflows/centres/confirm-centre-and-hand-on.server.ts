import { type ConfirmCentreRefusal, confirmCentre, enqueueMove } from '~/domains/administration/index.server'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result } from '~/lib/result'
import type { CentreChange } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { tellOfPlan } from './tell-of-plan.server'

export type CloseCentreRefusal = ConfirmCentreRefusal | 'sides.error.changeRoles'

/**
 * Lets a change of a centre count that another administrator prepared. Where a centre closes, a job calls off what is
 * booked there from that day on, and on the day hands on all that is open; its staff are told.
 */
export async function confirmCentreAndHandOn(
  work: Work,
  changeId: string,
): Promise<Result<null, CloseCentreRefusal>> {
  const change = await work.tx.centreChange.findUnique({ where: { id: changeId } })
  if (change?.act !== 'close' || change.status !== 'prepared') return confirmCentre(work, changeId)
  return planClosing(work, change)
}

async function planClosing(
  work: Work,
  { id: changeId, centreCode, closesOn }: CentreChange,
): Promise<Result<null, CloseCentreRefusal>> {
  const grants = await work.asSystem(() =>
    work.tx.roleGrant.findMany({ where: { organisationId: centreCode, revokedAt: null } }),
  )
  const personIds = grants.map(({ personId }) => personId)
  // Nobody ends a role of her own.
  const own = refuseBothSides('changeRoles', work, personIds)
  if (own) return own
  const confirmed = await confirmCentre(work, changeId)
  if (!confirmed.ok) return confirmed
  await tellOfPlan(work, { changeId, closesOn, personIds })
  await enqueueMove(work, changeId)
  return ok(null)
}
