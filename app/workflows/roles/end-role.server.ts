import {
  type ConfirmRoleRefusal,
  confirmRoleRequest,
  type RevokeRoleRefusal,
  revokeRole,
  revokeRoleAtOnce,
  type TakeRoleRefusal,
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

/**
 * Takes a powerful role at once, and hands on what is open in it in the same step. In an emergency the role goes also
 * where nobody is left who could take its work: that waits, and the first one who can finds it.
 */
export async function endRoleAtOnce(
  work: Work,
  { takers, ...taken }: { personId: string; grantId: string; grounds: string; takers: Takers },
): Promise<Result<null, TakeRoleRefusal | HandOnWorkError>> {
  const { personId, grantId } = taken
  const grant = await work.tx.roleGrant.findFirst({ where: { id: grantId, personId } })
  return handingOn(work, { grant, takers, mayLeave: true }, () => revokeRoleAtOnce(work, taken))
}

async function handingOn<E extends RevokeRoleRefusal | ConfirmRoleRefusal | TakeRoleRefusal>(
  work: Work,
  { grant, ...given }: { grant: HeldGrant | null; takers: Takers; mayLeave?: boolean },
  end: () => Promise<Result<null, E>>,
): Promise<Result<null, E | HandOnWorkError>> {
  const found = grant && (await findOpenWork(work, grant))
  const ended = await end()
  if (!ended.ok || !grant || !found) return ended
  const handed = await handOnWork(work, grant, { found, ...given })
  return handed.ok ? ok(null) : handed
}
