import { recordAudit } from '~/domains/audit/index.server'
import type { Work } from '~/platform/work.server'
import { lockCourse } from '../rows/lock-course.server'
import { offerNext } from '../rows/offer-next.server'
import { tellCentre } from '../rows/tell-centre.server'
import { tellParticipant } from '../rows/tell-participant.server'

/** What was offered and not taken in time goes to who waits next. For the portal itself. */
export async function expireTrainingOffers(work: Work, courseId: string): Promise<void> {
  const course = await lockCourse(work, courseId)
  if (course?.status !== 'published') return
  const late = await work.tx.trainingPlace.findMany({
    where: { courseId, status: 'offered', offeredUntil: { lte: work.now() } },
    orderBy: { ordinal: 'asc' },
  })
  for (const place of late) {
    await work.tx.trainingPlace.update({
      where: { id: place.id },
      data: {
        ...{ status: 'lapsed', place: null, transportCipher: null, closedAt: work.now() },
        version: { increment: 1 },
      },
    })
    await recordAudit(work, { subject: place.id, action: 'training.placeLapsed' })
    await tellParticipant(work, place, course, 'trainingPlaceLapsed')
    await tellCentre(work, place, course, 'trainingUntaken')
  }
  await offerNext(work, course)
}
