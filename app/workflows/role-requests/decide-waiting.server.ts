import { mayChangeRoles } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { lockRoleRequestIn, refuseBothSides } from '~/domains/identity/index.server'
import { type Result, refuse } from '~/lib/result'
import { type Tx, transaction } from '~/platform/db.server'
import type { RoleRequest } from '~/platform/prisma/client'

export type DecideRoleRefusal =
  | 'admin.error.notAllowed'
  | 'admin.error.requestUnknown'
  | 'admin.error.requestDecided'
  | 'sides.error.changeRoles'

/**
 * Runs `decide` on a request that waits, locked, for an administrator whose own role it is not. Of two who decide at
 * once the second finds it decided.
 */
export async function decideWaiting<Error extends string>(
  context: Context,
  requestId: string,
  decide: (tx: Tx, by: string, request: RoleRequest) => Promise<Result<null, Error>>,
): Promise<Result<null, Error | DecideRoleRefusal>> {
  const by = context.personId
  if (!mayChangeRoles(context) || !by) return refuse('admin.error.notAllowed')
  return transaction(context, async (tx): Promise<Result<null, Error | DecideRoleRefusal>> => {
    const request = await lockRoleRequestIn(tx, requestId)
    if (!request) return refuse('admin.error.requestUnknown')
    const own = refuseBothSides('changeRoles', context, [request.personId])
    if (own) return own
    if (request.status !== 'prepared') return refuse('admin.error.requestDecided')
    return decide(tx, by, request)
  })
}
