import { recordAudit } from '~/domains/audit/index.server'
import { decideRoleRequest, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type DecideRoleRefusal, lockWaitingRequest } from '../rows/lock-waiting-request.server'
import { sendRoleNews } from './send-role-news.server'

export type RefuseRoleRefusal = DecideRoleRefusal | 'sides.error.confirmRole'

/** Says no to what another administrator prepared; she reads why. */
export async function refuseRoleRequest(
  work: Work,
  { requestId, reason }: { requestId: string; reason: string },
): Promise<Result<null, RefuseRoleRefusal>> {
  const waiting = await lockWaitingRequest(work, requestId)
  if (!waiting.ok) return waiting
  const { act, personId, preparedById, role, organisationId } = waiting.value
  const own = refuseBothSides('confirmRole', work, [preparedById])
  if (own) return own
  await decideRoleRequest(work, { requestId, status: 'refused', reason })
  await recordAudit(work, {
    subject: personId,
    action: 'role.refused',
    details: { act, role, organisationId, requestId },
  })
  await sendRoleNews(work, {
    ...{ requestId, template: 'notifications.roleRequestRefused', to: preparedById },
    path: `/admin/roles/${requestId}`,
  })
  return ok(null)
}
