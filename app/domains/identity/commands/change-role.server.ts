import { ok, type Result, refuse } from '~/lib/result'
import { hashToken, randomToken } from '~/platform/crypto.server'
import type { Work } from '~/platform/work.server'
import type { Role } from '../roles'
import { whereStanding } from '../rows/standing'
import type { ChangeRoleInput } from '../schema'

/** From now on the person acts in another role she holds. The session's token is replaced. */
export async function changeRole(
  work: Work,
  input: ChangeRoleInput & { sessionId: string },
): Promise<Result<{ token: string; role: Role }, 'account.error.roleNotHeld'>> {
  const grant = await work.tx.roleGrant.findFirst({
    where: { id: input.grantId, personId: work.personId ?? '', ...whereStanding(work.now()) },
    select: { role: true, organisationId: true },
  })
  if (!grant) return refuse('account.error.roleNotHeld')
  const token = randomToken()
  await work.tx.session.updateMany({
    where: { id: input.sessionId, revokedAt: null },
    data: { tokenHash: hashToken(token), role: grant.role, organisationId: grant.organisationId },
  })
  return ok({ token, role: grant.role })
}
