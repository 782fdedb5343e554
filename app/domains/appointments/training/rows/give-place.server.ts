import { recordAudit } from '~/domains/audit/index.server'
import { isDistrict } from '~/domains/reference/index.server'
import { newPublicNumber } from '~/lib/ids'
import { dayOf } from '~/platform/clock.server'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { TrainingBasis } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import type { VisitNeeds } from '../../schema'
import { isOpen } from '../course-days'
import type { FetchAddress, ParticipantName } from '../schema'
import { participantIndex, sealFetchAddress, sealParticipant, sealTrainingNeeds } from '../sealed.server'
import { findFreePlace } from './find-free-place.server'
import { isElsewhere } from './is-elsewhere.server'
import { tellCentre } from './tell-centre.server'
import { tellParticipant, tellWaiting } from './tell-participant.server'

export interface AskedPlace {
  /** Made by who asks. */
  id: string
  /** Who asked, or whom the centre enrols. */
  personId: string
  /** For whom, as it was made sure before. */
  whom: { basis: TrainingBasis; pinfl: string; name: ParticipantName | null }
  needs: VisitNeeds
  /** Null where she comes by herself. */
  fetchFrom: FetchAddress | null
  wantsLodging: boolean
}

export type PlaceObstacle =
  | 'training.error.notOpen'
  | 'training.error.asked'
  | 'training.error.noTransport'
  | 'training.error.districtMissing'
  | 'training.error.atOnce'

/** Why nobody gets this place of a locked course; null where nothing stands against it. */
export async function findPlaceObstacle(
  work: Work,
  course: TrainingCourse,
  { whom, fetchFrom }: Pick<AskedPlace, 'whom' | 'fetchFrom'>,
): Promise<PlaceObstacle | null> {
  if (!isOpen(course, dayOf(work.now()))) return 'training.error.notOpen'
  if (fetchFrom && !(await isDistrict(work, fetchFrom.districtSoato))) return 'training.error.districtMissing'
  if (fetchFrom && !course.hasTransport) return 'training.error.noTransport'
  const beneficiaryIndex = participantIndex(whom.pinfl)
  const isElse = await isElsewhere(work, beneficiaryIndex, course)
  const asked = await work.asSystem(() =>
    work.tx.trainingPlace.findFirst({
      where: { beneficiaryIndex, courseId: course.id, status: { in: ['waiting', 'offered', 'taken'] } },
      select: { id: true },
    }),
  )
  if (asked) return 'training.error.asked'
  return isElse ? 'training.error.atOnce' : null
}

/** The place, where one is free and nobody waits; else the end of the list. Person and centre are told. */
export async function givePlace(
  work: Work,
  course: TrainingCourse,
  { id, personId, whom, needs, fetchFrom, wantsLodging }: AskedPlace,
): Promise<{ id: string; waitsAt: number | null }> {
  const courseId = course.id
  const waiting = await work.asSystem(() =>
    work.tx.trainingPlace.count({ where: { courseId, status: 'waiting' } }),
  )
  const place = waiting > 0 ? null : await findFreePlace(work, course)
  const now = work.now()
  const row = await work.asSystem(() =>
    work.tx.trainingPlace.create({
      data: {
        ...{ id, courseId, personId, place, basis: whom.basis, askedAt: now },
        ...{ number: newPublicNumber('HT'), beneficiaryIndex: participantIndex(whom.pinfl) },
        ...(place ? { status: 'taken', takenAt: now } : { status: 'waiting' }),
        beneficiaryCipher: sealParticipant(whom.name, id),
        needsCipher: sealTrainingNeeds(needs, id),
        transportCipher: sealFetchAddress(fetchFrom, id),
        wantsLodging: wantsLodging && course.hasLodging,
      },
    }),
  )
  await recordAudit(work, {
    subject: id,
    action: place ? 'training.placeTaken' : 'training.placeAsked',
    details: { organisationId: course.organisationId },
  })
  if (place) await tellParticipant(work, row, course, 'trainingPlaceTaken')
  else await tellWaiting(work, row, course, waiting + 1)
  await tellCentre(work, row, course, place ? 'trainingAsked' : 'trainingQueued')
  return { id, waitsAt: place ? null : waiting + 1 }
}
