import type { Context } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { mayTake } from '../policy'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'

/** A specialist takes a case out of the queue. Of two at once the second reads who was faster. */
export async function takeApplicationIn(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number },
): Promise<Result<CaseInHand, MoveCaseError>> {
  const taken = await takeCaseInHand(tx, context, { ...input, move: 'take', may: mayTake })
  if (!taken.ok) return taken

  await writeMove(tx, context, taken.value, {
    move: 'take',
    type: 'application.taken',
    assigneeId: context.personId,
  })
  return ok(taken.value)
}
