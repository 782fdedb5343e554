import {
  type ConfirmRoleRefusal,
  confirmRoleRequest,
  type RevokeRoleRefusal,
  revokeRole,
} from '~/domains/administration/index.server'
import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { findOpenWork, type HeldGrant } from './find-open-work.server'
import { type HandOnWorkError, handOnWork } from './hand-on-work.server'
import type { Takers } from './open-work'

/** Takes a role that one takes alone, and hands on what is open in it in the same step: all of it, or the role stays. */
export async function endRole(
  work: Work,
  { personId, grantId, takers }: { personId: string; grantId: string; takers: Takers },
): Promise<Result<null, RevokeRoleRefusal | HandOnWorkError>> {
  const grant = await work.tx.roleGrant.findFirst({ where: { id: grantId, personId } })
  return handingOn(work, { grant, takers }, () => revokeRole(work, { personId, grantId }))
}

/** Confirms a request; where it takes a role, what is open in it is handed on in the same step. */
export async function confirmRoleAndHandOn(
  work: Work,
  { requestId, takers }: { requestId: string; takers: Takers },
): Promise<Result<null, ConfirmRoleRefusal | HandOnWorkError>> {
  const request = await work.tx.roleRequest.findUnique({ where: { id: requestId } })
  const grant = request?.act === 'revoke' ? request : null
  return handingOn(work, { grant, takers }, () => confirmRoleRequest(work, requestId))
}

async function handingOn<E extends RevokeRoleRefusal | ConfirmRoleRefusal>(
  work: Work,
  { grant, takers }: { grant: HeldGrant | null; takers: Takers },
  end: () => Promise<Result<null, E>>,
): Promise<Result<null, E | HandOnWorkError>> {
  const found = grant && (await findOpenWork(work, grant))
  const ended = await end()
  if (!ended.ok || !grant || !found) return ended
  const handed = await handOnWork(work, grant, { found, takers })
  return handed.ok ? ok(null) : handed
}
