import { lockRoleRequest, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { RoleRequest } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayAskForRoles, mayChangeRoles } from '../policy'

export type DecideRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.requestUnknown'
  | 'admin.error.requestDecided'
  | 'sides.error.changeRoles'

/**
 * A request that waits, locked, for an administrator (or whom `may` names) whose own role it is not. Of two who decide at once the second
 * finds it decided.
 */
export async function lockWaitingRequest(
  work: Work,
  requestId: string,
  may: (actor: Work, request: RoleRequest) => boolean = mayChangeRoles,
): Promise<Result<RoleRequest, DecideRoleRefusal>> {
  if (!mayAskForRoles(work) || !work.personId) return refuse('admin.error.notAllowed')
  const request = await lockRoleRequest(work, requestId)
  if (!request) return refuse('admin.error.requestUnknown')
  if (!may(work, request)) return refuse('admin.error.notAllowed')
  const own = refuseBothSides('changeRoles', work, [request.personId])
  if (own) return own
  return request.status === 'prepared' ? ok(request) : refuse('admin.error.requestDecided')
}
