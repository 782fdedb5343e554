import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayWorkOn } from '../policy'
import { type MoveCaseError, type SeenCase, takeCaseInHand, writeMove } from '../rows/move-case.server'

/** Puts a case back into the centre's queue. */
export async function giveBackCase(work: Work, input: SeenCase): Promise<Result<null, MoveCaseError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'giveBack', may: mayWorkOn })
  if (!taken.ok) return taken

  await writeMove(work, taken.value, {
    move: 'giveBack',
    type: 'application.givenBack',
    assigneeId: null,
  })
  return ok(null)
}
