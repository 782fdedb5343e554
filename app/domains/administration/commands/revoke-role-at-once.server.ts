import { recordAudit } from '~/domains/audit/index.server'
import { cancelRoleGrant, recordRoleRequest, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { isPowerful, mayChangeRoles } from '../policy'
import { sendRoleNews } from './send-role-news.server'

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
export async function revokeRoleAtOnce(
  work: Work,
  { personId, grantId, grounds }: { personId: string; grantId: string; grounds: string },
): Promise<Result<null, TakeRoleRefusal>> {
  const by = work.personId
  if (!mayChangeRoles(work) || !by) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [personId])
  if (own) return own
  const grant = await work.tx.roleGrant.findFirst({ where: { id: grantId, personId, revokedAt: null } })
  if (!grant || !isPowerful(grant.role)) return refuse('admin.error.roleNotHeld')
  const cancelled = await cancelRoleGrant(work, grantId)
  if (!cancelled.ok) return cancelled
  const { role, organisationId } = grant
  const input = { act: 'revoke', personId, role, organisationId, grounds } as const
  const recorded = await recordRoleRequest(work, { ...input, isAtOnce: true })
  if (!recorded.ok) return recorded
  const requestId = recorded.value
  await recordAudit(work, {
    subject: personId,
    action: 'role.revoked',
    details: { role, organisationId, requestId, isAtOnce: true },
  })
  await tell(work, { requestId, personId, by })
  return ok(null)
}

async function tell(
  work: Work,
  { requestId, personId, by }: { requestId: string; personId: string; by: string },
): Promise<void> {
  await sendRoleNews(work, {
    ...{ requestId, template: 'notifications.roleTakenAtOnce', path: `/admin/roles/${requestId}` },
    to: { role: ['administrator', 'auditor'], except: [by, personId] },
  })
  await sendRoleNews(work, {
    ...{ requestId, template: 'notifications.roleTaken', to: personId, path: '/account/roles' },
  })
}
