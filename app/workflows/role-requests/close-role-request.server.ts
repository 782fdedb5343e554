import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { decideRoleRequestIn, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { type DecideRoleRefusal, decideWaiting } from './decide-waiting.server'
import { tellAboutRole } from './tell-about-role.server'

export type CloseRoleRefusal = DecideRoleRefusal | 'admin.error.onlyPreparer' | 'sides.error.confirmRole'

/** Takes back what she prepared herself; what another prepared is refused, with a reason. */
export function withdrawRoleRequest(
  context: Context,
  requestId: string,
): Promise<Result<null, CloseRoleRefusal>> {
  return decideWaiting(
    context,
    requestId,
    async (tx, personId, request): Promise<Result<null, CloseRoleRefusal>> => {
      if (request.preparedById !== personId) return refuse('admin.error.onlyPreparer')
      const { act, role, organisationId } = request
      await decideRoleRequestIn(tx, requestId, { status: 'withdrawn', personId, at: context.now() })
      await recordAudit(tx, {
        subject: request.personId,
        action: 'role.withdrawn',
        details: { act, role, organisationId, requestId },
      })
      return ok(null)
    },
  )
}

/** Says no to what another administrator prepared; she reads why. */
export function refuseRoleRequest(
  context: Context,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<Result<null, CloseRoleRefusal>> {
  return decideWaiting(
    context,
    requestId,
    async (tx, personId, request): Promise<Result<null, CloseRoleRefusal>> => {
      const own = refuseBothSides('confirmRole', context, [request.preparedById])
      if (own) return own
      const { act, role, organisationId } = request
      await decideRoleRequestIn(tx, requestId, { status: 'refused', personId, at: context.now(), reason })
      await recordAudit(tx, {
        subject: request.personId,
        action: 'role.refused',
        details: { act, role, organisationId, requestId },
      })
      await tellAboutRole(tx, context, {
        ...{ requestId, template: 'notifications.roleRequestRefused', to: request.preparedById },
        path: `/admin/roles/${requestId}`,
      })
      return ok(null)
    },
  )
}
