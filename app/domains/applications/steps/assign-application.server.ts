import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { caseRoles, mayAssign } from '../policy'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'

/** The head gives a case to somebody of the centre who may work on it. */
export async function assignApplicationIn(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number; assigneeId: string },
): Promise<Result<CaseInHand, MoveCaseError | 'applications.error.assigneeMissing'>> {
  const taken = await takeCaseInHand(tx, context, { ...input, move: 'assign', may: mayAssign })
  if (!taken.ok) return taken
  const colleague = await tx.roleGrant.findFirst({
    where: {
      personId: input.assigneeId,
      organisationId: context.organisationId,
      role: { in: [...caseRoles] },
      revokedAt: null,
    },
    select: { id: true },
  })
  // Nobody works on a case of her own, also when the head says so.
  if (!colleague || input.assigneeId === taken.value.applicantId) {
    return refuse('applications.error.assigneeMissing')
  }

  await writeMove(tx, context, taken.value, {
    move: 'assign',
    type: 'application.assigned',
    assigneeId: input.assigneeId,
    details: { assigneeId: input.assigneeId },
  })
  return ok(taken.value)
}
