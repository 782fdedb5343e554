import { isPowerful, mayChangeRoles } from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { recordRoleRequestIn, refuseBothSides, revokeRoleIn } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import { tellAboutRole } from './tell-about-role.server'

export type TakeRoleRefusal =
  | 'admin.error.roleWaiting'
  | 'admin.error.notAllowed'
  | 'admin.error.roleNotHeld'
  | 'admin.error.lastAdministrator'
  | 'sides.error.changeRoles'

/**
 * Takes a powerful role away alone, without waiting: it only makes power less. Every other administrator, every auditor
 * and the person are told, and the reason is kept. The last administrator stays.
 */
export async function takeRoleAtOnce(
  context: Context,
  { personId, grantId, grounds }: { personId: string; grantId: string; grounds: string },
): Promise<Result<null, TakeRoleRefusal>> {
  const by = context.personId
  if (!mayChangeRoles(context) || !by) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', context, [personId])
  if (own) return own
  return transaction(context, async (tx) => {
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, personId, revokedAt: null } })
    if (!grant || !isPowerful(grant.role)) return refuse('admin.error.roleNotHeld')
    const revoked = await revokeRoleIn(tx, context, grantId)
    if (!revoked.ok) return revoked
    const { role, organisationId } = grant
    const made = { personId: by, at: context.now(), isAtOnce: true }
    const input = { act: 'revoke', personId, role, organisationId, grounds } as const
    const recorded = await recordRoleRequestIn(tx, made, input)
    if (!recorded.ok) return recorded
    const requestId = recorded.value
    await recordAudit(tx, {
      subject: personId,
      action: 'role.revoked',
      details: { role, organisationId, requestId, isAtOnce: true },
    })
    await tell(tx, context, { requestId, personId, by })
    return ok(null)
  })
}

async function tell(
  tx: Tx,
  context: Context,
  { requestId, personId, by }: { requestId: string; personId: string; by: string },
): Promise<void> {
  await tellAboutRole(tx, context, {
    ...{ requestId, template: 'notifications.roleTakenAtOnce', path: `/admin/roles/${requestId}` },
    to: { role: ['administrator', 'auditor'], except: [by, personId] },
  })
  await tellAboutRole(tx, context, {
    ...{ requestId, template: 'notifications.roleTaken', to: personId, path: '/account/roles' },
  })
}
