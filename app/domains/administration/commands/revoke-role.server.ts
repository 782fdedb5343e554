import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { refuseBothSides, revokeRoleIn } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { isPowerful, mayChangeRoles } from '../policy'

export type RevokeRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.roleNotHeld'
  | 'admin.error.roleByTwo'
  | 'sides.error.changeRoles'

/** Takes a role that one administrator gives alone away from a person. Whoever acts in it at this moment is signed out by her next request. */
export async function revokeRole(
  context: Context,
  { personId, grantId }: { personId: string; grantId: string },
): Promise<Result<null, RevokeRoleRefusal>> {
  if (!mayChangeRoles(context)) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', context, [personId])
  if (own) return own
  return transaction(context, async (tx) => {
    const held = await tx.roleGrant.findFirst({
      where: { id: grantId, personId, revokedAt: null, role: { not: 'citizen' } },
      select: { role: true },
    })
    if (!held) return refuse('admin.error.roleNotHeld')
    if (isPowerful(held.role)) return refuse('admin.error.roleByTwo')
    const revoked = await revokeRoleIn(tx, context, grantId)
    if (!revoked.ok) return refuse('admin.error.roleNotHeld')
    const { role, organisationId } = revoked.value
    await recordAudit(tx, {
      subject: personId,
      action: 'role.revoked',
      details: { role, organisationId },
    })
    return ok(null)
  })
}
