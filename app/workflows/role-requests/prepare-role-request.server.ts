import {
  grantableRoles,
  isPowerful,
  mayChangeRoles,
  organisationKindOf,
} from '~/domains/administration/index.server'
import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import {
  type Role,
  type RoleRequestInput,
  recordRoleRequestIn,
  refuseBothSides,
} from '~/domains/identity/index.server'
import { getCentre } from '~/domains/reference/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { tellAboutRole } from './tell-about-role.server'

export type PrepareRoleRefusal =
  | 'admin.error.roleWaiting'
  | 'admin.error.roleAlreadyHeld'
  | 'admin.error.roleNotHeld'
  | 'admin.error.notAllowed'
  | 'admin.error.roleUnknown'
  | 'admin.error.personUnknown'
  | 'admin.error.organisationUnknown'
  | 'sides.error.changeRoles'

/**
 * Prepares that a powerful role is given to a person or taken from her. Nothing changes until another administrator has
 * confirmed it; all of them are told. Answers the request's id.
 */
export async function prepareRoleRequest(
  context: Context,
  input: RoleRequestInput,
): Promise<Result<string, PrepareRoleRefusal>> {
  const { act, personId, role, organisationId } = input
  const by = context.personId
  if (!mayChangeRoles(context) || !by) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', context, [personId])
  if (own) return own
  if (!grantableRoles.includes(role) || !isPowerful(role)) return refuse('admin.error.roleUnknown')
  if (!(await isFor(role, organisationId))) return refuse('admin.error.organisationUnknown')
  return transaction(context, async (tx) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { id: true } })
    if (!person) return refuse('admin.error.personUnknown')
    const held = await tx.roleGrant.count({ where: { personId, role, organisationId, revokedAt: null } })
    if (act === 'grant' && held > 0) return refuse('admin.error.roleAlreadyHeld')
    if (act === 'revoke' && held === 0) return refuse('admin.error.roleNotHeld')
    const prepared = await recordRoleRequestIn(
      tx,
      { personId: by, at: context.now(), isAtOnce: false },
      input,
    )
    if (!prepared.ok) return prepared
    const requestId = prepared.value
    await recordAudit(tx, {
      subject: personId,
      action: 'role.prepared',
      details: { act, role, organisationId, requestId },
    })
    const to = { role: 'administrator', except: [by, personId] } as const
    const path = `/admin/roles/${requestId}`
    await tellAboutRole(tx, context, { requestId, template: 'notifications.roleRequested', to, path })
    return ok(requestId)
  })
}

/** A head is one of a centre that exists; the other powerful roles are of none. */
async function isFor(role: Role, organisationId: string | null): Promise<boolean> {
  if (organisationKindOf[role] !== 'centre') return organisationId === null
  return organisationId !== null && (await getCentre(organisationId)) !== null
}
