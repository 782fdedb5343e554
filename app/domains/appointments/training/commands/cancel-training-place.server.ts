import { recordAudit } from '~/domains/audit/index.server'
import { getCitizenSide, refuseBothSides } from '~/domains/identity/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { isOpen } from '../course-days'
import { nextPlaceStatus } from '../lifecycle'
import { mayKeepCourse } from '../policy'
import { lockPlace } from '../rows/lock-place.server'
import { offerNext } from '../rows/offer-next.server'
import { tellCentre } from '../rows/tell-centre.server'
import { tellParticipant } from '../rows/tell-participant.server'

export type CancelTrainingPlaceError =
  | 'training.error.notFound'
  | 'training.error.moved'
  | 'training.error.tooLate'
  | 'sides.error.trainPerson'

/**
 * She does not come, or waits no longer; the centre writes it down where she said so by phone. Until the day before. Her
 * place goes to who waits. Twice is once.
 */
export async function cancelTrainingPlace(
  work: Work,
  id: string,
): Promise<Result<null, CancelTrainingPlaceError>> {
  const locked = await lockPlace(work, id)
  if (!locked) return refuse('training.error.notFound')
  const { place, course } = locked
  const isOwn = place.personId === work.personId
  if (!isOwn && !mayKeepCourse(work, course)) return refuse('training.error.notFound')
  const bothSides = isOwn ? null : refuseBothSides('trainPerson', work, await getCitizenSide(work, place))
  if (bothSides) return bothSides
  if (place.status === 'left') return ok(null)
  const status = nextPlaceStatus(place.status, 'leave')
  if (!status) return refuse('training.error.moved')
  if (!isOpen(course, dayOf(work.now()))) return refuse('training.error.tooLate')
  await work.asSystem(() =>
    work.tx.trainingPlace.update({
      where: { id },
      data: {
        ...{ status, place: null, transportCipher: null, closedAt: work.now() },
        version: { increment: 1 },
      },
    }),
  )
  const details = { organisationId: course.organisationId }
  await recordAudit(work, { subject: id, action: 'training.placeLeft', details })
  if (!isOwn) await tellParticipant(work, place, course, 'trainingPlaceFreed')
  await tellCentre(work, place, course, 'trainingLeft')
  await offerNext(work, course)
  return ok(null)
}
