import { recordAudit } from '~/domains/audit/index.server'
import { newId, newPublicNumber } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { TrainingBasis } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { VisitNeeds } from '../../schema'
import { isOpen } from '../course-days'
import { findFreePlace } from '../rows/find-free-place.server'
import { lockCourse } from '../rows/lock-course.server'
import { tellParticipant, tellWaiting } from '../rows/tell-participant.server'
import type { FetchAddress, ParticipantName } from '../schema'
import { participantIndex, sealFetchAddress, sealParticipant, sealTrainingNeeds } from '../sealed.server'

export interface SubmitTrainingPlaceInput {
  courseId: string
  /** For whom, as it was made sure before. */
  whom: { basis: TrainingBasis; pinfl: string; name: ParticipantName | null }
  needs: VisitNeeds
  /** Null where she comes by herself. */
  fetchFrom: FetchAddress | null
  wantsLodging: boolean
}

export type SubmitTrainingPlaceError =
  | 'training.error.notFound'
  | 'training.error.notOpen'
  | 'training.error.asked'
  | 'training.error.noTransport'
  | 'training.error.atOnce'

/** A place for whoever is named, where one is free and nobody waits; else the end of the list. */
export async function submitTrainingPlace(
  work: Work,
  { courseId, whom, needs, fetchFrom, wantsLodging }: SubmitTrainingPlaceInput,
): Promise<Result<{ id: string; waitsAt: number | null }, SubmitTrainingPlaceError>> {
  const { personId } = work
  if (!personId) throw new Error('a person asks')
  const course = await lockCourse(work, courseId)
  if (!course) return refuse('training.error.notFound')
  const beneficiaryIndex = participantIndex(whom.pinfl)
  const obstacle = await findObstacle(work, course, { beneficiaryIndex, isFetched: fetchFrom !== null })
  if (obstacle) return refuse(obstacle)

  const id = newId()
  const waiting = await work.asSystem(() =>
    work.tx.trainingPlace.count({ where: { courseId, status: 'waiting' } }),
  )
  const place = waiting > 0 ? null : await findFreePlace(work, course)
  const now = work.now()
  const row = await work.asSystem(() =>
    work.tx.trainingPlace.create({
      data: {
        ...{ id, courseId, personId, beneficiaryIndex, place, basis: whom.basis, askedAt: now },
        number: newPublicNumber('HT'),
        ...(place ? { status: 'taken', takenAt: now } : { status: 'waiting' }),
        beneficiaryCipher: sealParticipant(whom.name, id),
        needsCipher: sealTrainingNeeds(needs, id),
        transportCipher: sealFetchAddress(fetchFrom, id),
        wantsLodging: wantsLodging && course.hasLodging,
      },
    }),
  )
  const details = { organisationId: course.organisationId }
  await recordAudit(work, {
    subject: id,
    action: place ? 'training.placeTaken' : 'training.placeAsked',
    details,
  })
  if (place) await tellParticipant(work, row, course, 'trainingPlaceTaken')
  else await tellWaiting(work, row, course, waiting + 1)
  return ok({ id, waitsAt: place ? null : waiting + 1 })
}

async function findObstacle(
  work: Work,
  course: TrainingCourse,
  { beneficiaryIndex, isFetched }: { beneficiaryIndex: string; isFetched: boolean },
): Promise<SubmitTrainingPlaceError | null> {
  if (!isOpen(course, dayOf(work.now()))) return 'training.error.notOpen'
  if (isFetched && !course.hasTransport) return 'training.error.noTransport'
  const others = await work.asSystem(() =>
    work.tx.trainingPlace.findMany({
      where: { beneficiaryIndex, status: { in: ['waiting', 'offered', 'taken'] } },
      select: { courseId: true, status: true, course: { select: { firstOn: true, lastOn: true } } },
    }),
  )
  if (others.some(({ courseId }) => courseId === course.id)) return 'training.error.asked'
  const isAtOnce = others.some(
    ({ status, course: other }) =>
      status === 'taken' && other.firstOn <= course.lastOn && other.lastOn >= course.firstOn,
  )
  return isAtOnce ? 'training.error.atOnce' : null
}
