import type { Context } from '~/domains/identity/context'
import { ok, type Result } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { mayWorkOn } from '../policy'
import { type MoveCaseError, takeCaseInHand, writeMove } from '../steps/move-case.server'

/** Puts a case back into the centre's queue. */
export async function giveBackApplication(
  context: Context,
  input: { applicationId: string; version: number },
): Promise<Result<null, MoveCaseError>> {
  return transaction(context, async (tx) => {
    const taken = await takeCaseInHand(tx, context, { ...input, move: 'giveBack', may: mayWorkOn })
    if (!taken.ok) return taken

    await writeMove(tx, context, taken.value, {
      move: 'giveBack',
      type: 'application.givenBack',
      assigneeId: null,
    })
    return ok(null)
  })
}
