import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { mayTakeOver } from '../policy'
import { type MoveCaseError, type SeenCase, takeCaseInHand, writeMove } from '../rows/move-case.server'
import { readAway } from '../rows/read-away.server'
import { tellEarlier } from '../rows/tell.server'

export type TakeOverError = MoveCaseError | 'applications.error.colleagueThere'

/** A colleague takes over the case of somebody who is away: the citizen does not wait for her. */
export async function takeOverCase(work: Work, input: SeenCase): Promise<Result<null, TakeOverError>> {
  const taken = await takeCaseInHand(work, { ...input, move: 'takeOver', may: mayTakeOver })
  if (!taken.ok) return taken
  const { assigneeId, centreCode } = taken.value
  const away = await readAway(work, centreCode, assigneeId ? [assigneeId] : [])
  if (!assigneeId || !away.has(assigneeId)) return refuse('applications.error.colleagueThere')

  await writeMove(work, taken.value, {
    move: 'takeOver',
    type: 'application.takenOver',
    assigneeId: work.personId,
    details: { fromId: assigneeId },
  })
  await tellEarlier(work, taken.value, work.personId)
  return ok(null)
}
