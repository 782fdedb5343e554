import { recordAudit } from '~/domains/audit/index.server'
import { decideRoleRequest, lockRoleRequest } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'
import { sendRoleNews } from './send-role-news.server'

/** Ends a request about a role that nobody decided in its days, and tells who prepared it. The portal's own act. */
export async function expireRoleRequest(work: Work, requestId: string): Promise<void> {
  const request = await lockRoleRequest(work, requestId)
  if (request?.status !== 'prepared') return
  const { act, role, organisationId, personId, preparedById } = request
  await decideRoleRequest(work, { requestId, status: 'lapsed' })
  await recordAudit(work, {
    subject: personId,
    action: 'role.lapsed',
    details: { act, role, organisationId, requestId },
  })
  await sendRoleNews(work, {
    ...{ requestId, template: 'notifications.roleRequestLapsed', to: preparedById },
    path: `/admin/roles/${requestId}`,
  })
}
