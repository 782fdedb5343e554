import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import {
  decideRoleRequestIn,
  grantRoleIn,
  refuseBothSides,
  revokeRoleIn,
} from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import type { RoleRequest } from '~/platform/prisma/client'
import { type DecideRoleRefusal, decideWaiting } from './decide-waiting.server'
import { tellAboutRole } from './tell-about-role.server'

export type ConfirmRoleRefusal =
  | DecideRoleRefusal
  | 'admin.error.requestLapsed'
  | 'admin.error.preparerLeft'
  | 'admin.error.roleAlreadyHeld'
  | 'admin.error.roleNotHeld'
  | 'admin.error.lastAdministrator'
  | 'sides.error.confirmRole'

/** Gives or takes the role that another administrator asked for, at once. Both of them and the person know of it. */
export function confirmRoleRequest(
  context: Context,
  requestId: string,
): Promise<Result<null, ConfirmRoleRefusal>> {
  return decideWaiting(
    context,
    requestId,
    async (tx, personId, request): Promise<Result<null, ConfirmRoleRefusal>> => {
      const own = refuseBothSides('confirmRole', context, [request.preparedById])
      if (own) return own
      if (request.lapsesAt <= context.now()) return refuse('admin.error.requestLapsed')
      const preparer = { personId: request.preparedById, role: 'administrator', revokedAt: null } as const
      if ((await tx.roleGrant.count({ where: preparer })) === 0) return refuse('admin.error.preparerLeft')
      const changed = await change(tx, context, request)
      if (!changed.ok) return changed
      await decideRoleRequestIn(tx, requestId, { status: 'confirmed', personId, at: context.now() })
      const { role, organisationId } = request
      await recordAudit(tx, {
        subject: request.personId,
        action: request.act === 'grant' ? 'role.granted' : 'role.revoked',
        details: { role, organisationId, requestId },
      })
      await tell(tx, context, request)
      return ok(null)
    },
  )
}

async function change(tx: Tx, context: Context, request: RoleRequest) {
  const { act, personId, role, organisationId } = request
  if (act === 'grant') return grantRoleIn(tx, context, { personId, role, organisationId })
  const where = { personId, role, organisationId, revokedAt: null }
  const grant = await tx.roleGrant.findFirst({ where, select: { id: true } })
  return grant ? revokeRoleIn(tx, context, grant.id) : refuse('admin.error.roleNotHeld')
}

async function tell(tx: Tx, context: Context, { id: requestId, act, personId, preparedById }: RoleRequest) {
  await tellAboutRole(tx, context, {
    ...{ requestId, template: 'notifications.roleRequestConfirmed', to: preparedById },
    path: `/admin/roles/${requestId}`,
  })
  await tellAboutRole(tx, context, {
    ...{ requestId, to: personId, path: '/account/roles' },
    template: act === 'grant' ? 'notifications.roleGiven' : 'notifications.roleTaken',
  })
}
