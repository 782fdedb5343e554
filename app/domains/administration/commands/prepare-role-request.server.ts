import { recordAudit } from '~/domains/audit/index.server'
import {
  type Role,
  type RoleRequestInput,
  recordRoleRequest,
  refuseBothSides,
} from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { grantableRoles, isPowerful, mayChangeRoles, organisationKindOf } from '../policy'
import { isCentre } from '../rows/read-centre.server'
import { sendRoleNews } from './send-role-news.server'

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
  work: Work,
  input: RoleRequestInput,
): Promise<Result<string, PrepareRoleRefusal>> {
  const { act, personId, role, organisationId } = input
  const by = work.personId
  if (!mayChangeRoles(work) || !by) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [personId])
  if (own) return own
  if (!grantableRoles.includes(role) || !isPowerful(role)) return refuse('admin.error.roleUnknown')
  if (!(await isFor(work, role, organisationId))) return refuse('admin.error.organisationUnknown')
  const person = await work.tx.person.findUnique({ where: { id: personId }, select: { id: true } })
  if (!person) return refuse('admin.error.personUnknown')
  const held = await work.tx.roleGrant.count({ where: { personId, role, organisationId, revokedAt: null } })
  if (act === 'grant' && held > 0) return refuse('admin.error.roleAlreadyHeld')
  if (act === 'revoke' && held === 0) return refuse('admin.error.roleNotHeld')
  const prepared = await recordRoleRequest(work, { ...input, isAtOnce: false })
  if (!prepared.ok) return prepared
  const requestId = prepared.value
  await recordAudit(work, {
    subject: personId,
    action: 'role.prepared',
    details: { act, role, organisationId, requestId },
  })
  const to = { role: 'administrator', except: [by, personId] } as const
  const path = `/admin/roles/${requestId}`
  await sendRoleNews(work, { requestId, template: 'notifications.roleRequested', to, path })
  return ok(requestId)
}

/** A head is one of a centre that exists; the other powerful roles are of none. */
async function isFor(work: Work, role: Role, organisationId: string | null): Promise<boolean> {
  if (organisationKindOf[role] !== 'centre') return organisationId === null
  return organisationId !== null && isCentre(work, organisationId)
}
