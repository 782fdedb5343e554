import type { Context } from '~/domains/identity/context'
import { refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { mayWorkOn } from '../policy'
import {
  type CaseInHand,
  type MoveCaseError,
  readCitizenSide,
  takeCaseInHand,
  writeMove,
} from './move-case.server'

export type PassCaseError = MoveCaseError | 'applications.error.headMissing' | 'sides.error.assignCase'

/** Whoever works on a case passes it to a head of the centre, who decides it. */
export async function passToHeadIn(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number; headId: string },
): Promise<Result<CaseInHand, PassCaseError>> {
  const taken = await takeCaseInHand(tx, context, { ...input, move: 'pass', may: mayWorkOn })
  if (!taken.ok) return taken
  const head = await tx.roleGrant.findFirst({
    where: {
      personId: input.headId,
      organisationId: context.organisationId,
      role: 'inson_head',
      revokedAt: null,
    },
    select: { id: true },
  })
  if (!head || input.headId === context.personId) return refuse('applications.error.headMissing')
  const side = await readCitizenSide(tx, taken.value)
  const own = refuseBothSides('assignCase', { personId: input.headId }, side)
  if (own) return own

  await writeMove(tx, context, taken.value, {
    move: 'pass',
    type: 'application.passedToHead',
    assigneeId: input.headId,
    details: { assigneeId: input.headId },
  })
  return ok(taken.value)
}
