import { recordAudit } from '~/domains/audit/index.server'
import { decideRoleRequest } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayAskForRole } from '../policy'
import { type DecideRoleRefusal, lockWaitingRequest } from '../rows/lock-waiting-request.server'

export type WithdrawRoleRefusal = DecideRoleRefusal | 'admin.error.onlyPreparer'

/** Takes back what she prepared herself; what another prepared is refused, with a reason. */
export async function withdrawRoleRequest(
  work: Work,
  requestId: string,
): Promise<Result<null, WithdrawRoleRefusal>> {
  const waiting = await lockWaitingRequest(work, requestId, mayAskForRole)
  if (!waiting.ok) return waiting
  const { act, personId, preparedById, role, organisationId } = waiting.value
  if (preparedById !== work.personId) return refuse('admin.error.onlyPreparer')
  await decideRoleRequest(work, { requestId, status: 'withdrawn' })
  await recordAudit(work, {
    subject: personId,
    action: 'role.withdrawn',
    details: { act, role, organisationId, requestId },
  })
  return ok(null)
}
