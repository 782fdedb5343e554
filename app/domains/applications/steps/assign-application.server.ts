import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { caseRoles, mayAssign } from '../policy'
import {
  type CaseInHand,
  type MoveCaseError,
  readCitizenSide,
  takeCaseInHand,
  writeMove,
} from './move-case.server'

export type AssignCaseError = MoveCaseError | 'applications.error.assigneeMissing' | 'sides.error.assignCase'

/** The head gives a case to somebody of the centre who may work on it. */
export async function assignApplicationIn(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number; assigneeId: string; reasonCode?: string | undefined },
): Promise<Result<CaseInHand, AssignCaseError>> {
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
  if (!colleague) return refuse('applications.error.assigneeMissing')
  // Nobody works on a case of her own or her family, also when the head says so.
  const side = await readCitizenSide(tx, taken.value)
  const own = refuseBothSides('assignCase', { personId: input.assigneeId }, side)
  if (own) return own

  await writeMove(tx, context, taken.value, {
    move: 'assign',
    type: 'application.assigned',
    assigneeId: input.assigneeId,
    ...(input.reasonCode && { reasonCode: input.reasonCode }),
    details: { assigneeId: input.assigneeId },
  })
  return ok(taken.value)
}
