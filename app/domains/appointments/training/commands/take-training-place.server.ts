import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isOpen } from '../course-days'
import { nextPlaceStatus } from '../lifecycle'
import { isElsewhere } from '../rows/is-elsewhere.server'
import { lockPlace } from '../rows/lock-place.server'
import { tellParticipant } from '../rows/tell-participant.server'

export type TakeTrainingPlaceError =
  | 'training.error.notFound'
  | 'training.error.moved'
  | 'training.error.lapsed'
  | 'training.error.atOnce'

/** She takes the place that came free, while it is hers to take. Twice is once. */
export async function takeTrainingPlace(
  work: Work,
  id: string,
): Promise<Result<null, TakeTrainingPlaceError>> {
  const locked = await lockPlace(work, id)
  if (!locked || locked.place.personId !== work.personId) return refuse('training.error.notFound')
  const { place, course } = locked
  if (place.status === 'taken') return ok(null)
  const status = nextPlaceStatus(place.status, 'take')
  if (!status || !isOpen(course, dayOf(work.now()))) return refuse('training.error.moved')
  if (!place.offeredUntil || place.offeredUntil <= work.now()) return refuse('training.error.lapsed')
  if (await isElsewhere(work, place.beneficiaryIndex, course)) return refuse('training.error.atOnce')
  const taken = await work.asSystem(() =>
    work.tx.trainingPlace.update({
      where: { id },
      data: { status, takenAt: work.now(), version: { increment: 1 } },
    }),
  )
  const details = { organisationId: course.organisationId }
  await recordAudit(work, { subject: id, action: 'training.placeTaken', details })
  await tellParticipant(work, taken, course, 'trainingPlaceTaken')
  return ok(null)
}
