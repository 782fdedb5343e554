import { ok, type Result, refuse } from '~/lib/result'
import { hashToken, randomToken } from '~/platform/crypto.server'
import { transaction } from '~/platform/db.server'
import type { Context } from '../context'
import type { Role } from '../roles'
import type { ChooseRoleInput } from '../schema'

/** From now on the person acts in another role she holds. The session's token is replaced. */
export async function chooseRole(
  context: Context & { sessionId: string },
  input: ChooseRoleInput,
): Promise<Result<{ token: string; role: Role }, 'account.error.roleNotHeld'>> {
  return transaction(context, async (tx) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id: input.grantId, personId: context.personId ?? '', revokedAt: null },
      select: { role: true, organisationId: true },
    })
    if (!grant) return refuse('account.error.roleNotHeld')
    const token = randomToken()
    await tx.session.updateMany({
      where: { id: context.sessionId, revokedAt: null },
      data: { tokenHash: hashToken(token), role: grant.role, organisationId: grant.organisationId },
    })
    return ok({ token, role: grant.role })
  })
}
