import { ok, type Result } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayTake } from '../policy'
import { type MoveCaseError, type SeenCase, takeCaseInHand, writeMove } from '../rows/move-case.server'
import { tellApplicant } from '../rows/tell.server'

/** A specialist takes a case out of the queue. Of two at once the second reads who was faster. */
export async function takeCase(work: Work, input: SeenCase): Promise<Result<null, MoveCaseError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'take', may: mayTake })
  if (!taken.ok) return taken

  const { number } = taken.value
  const assigneeId = work.personId
  await writeMove(work, taken.value, { move: 'take', type: 'application.taken', assigneeId })
  // Told once, however often the case changes hands.
  await tellApplicant(work, taken.value, {
    what: 'taken',
    template: 'notifications.applicationTaken',
    variables: { number },
  })
  return ok(null)
}
