import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { mayTake } from '../policy'
import { type CaseInHand, type MoveCaseError, takeCaseInHand, writeMove } from './move-case.server'
import { readAbsentIn } from './read-absences.server'

export type TakeOverError = MoveCaseError | 'applications.error.colleagueThere'

/** A colleague takes over the case of somebody who is away: the citizen does not wait for her. */
export async function takeOverApplicationIn(
  tx: Tx,
  context: Context,
  input: { applicationId: string; version: number },
): Promise<Result<CaseInHand, TakeOverError>> {
  const taken = await takeCaseInHand(tx, context, { ...input, move: 'takeOver', may: mayTake })
  if (!taken.ok) return taken
  const { assigneeId, centreCode } = taken.value
  const absent = await readAbsentIn(tx, centreCode ?? '', dayOf(context.now()))
  if (!assigneeId || !absent.has(assigneeId)) return refuse('applications.error.colleagueThere')

  await writeMove(tx, context, taken.value, {
    move: 'takeOver',
    type: 'application.takenOver',
    assigneeId: context.personId,
    details: { fromId: assigneeId },
  })
  return ok(taken.value)
}
