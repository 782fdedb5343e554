import { recordAudit } from '~/domains/audit/index.server'
import { cancelRoleGrant, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isPowerful, mayChangeRoles } from '../policy'

export type RevokeRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.roleNotHeld'
  | 'admin.error.roleByTwo'
  | 'sides.error.changeRoles'

/**
 * Takes a role that one administrator gives alone away from a person. Whoever acts in it at this moment is signed out by
 * her next request.
 */
export async function revokeRole(
  work: Work,
  { personId, grantId }: { personId: string; grantId: string },
): Promise<Result<null, RevokeRoleRefusal>> {
  if (!mayChangeRoles(work)) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [personId])
  if (own) return own
  const held = await work.tx.roleGrant.findFirst({
    where: { id: grantId, personId, revokedAt: null, role: { not: 'citizen' } },
    select: { role: true },
  })
  if (!held) return refuse('admin.error.roleNotHeld')
  if (isPowerful(held.role)) return refuse('admin.error.roleByTwo')
  const cancelled = await cancelRoleGrant(work, grantId)
  if (!cancelled.ok) return refuse('admin.error.roleNotHeld')
  const { role, organisationId } = cancelled.value
  await recordAudit(work, { subject: personId, action: 'role.revoked', details: { role, organisationId } })
  return ok(null)
}
