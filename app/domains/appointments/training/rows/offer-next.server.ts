import { recordAudit } from '~/domains/audit/index.server'
import { addWorkingDays, listHolidays } from '~/domains/reference/index.server'
import { dayOf } from '~/platform/clock.server'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { isOpen, offerEnds, takeWorkingDays } from '../course-days'
import { findFreePlace } from './find-free-place.server'
import { tellOffer } from './tell-participant.server'

/** Every free place of a locked course goes to who has waited longest, each for a term. Nothing once it has begun. */
export async function offerNext(work: Work, course: TrainingCourse): Promise<void> {
  const today = dayOf(work.now())
  if (!isOpen(course, today)) return
  const lastDay = addWorkingDays(today, takeWorkingDays, await listHolidays(work))
  const offeredUntil = offerEnds(lastDay, course.firstOn)
  await work.asSystem(async () => {
    for (;;) {
      const place = await findFreePlace(work, course)
      const first =
        place &&
        (await work.tx.trainingPlace.findFirst({
          where: { courseId: course.id, status: 'waiting' },
          orderBy: { ordinal: 'asc' },
        }))
      if (!first) return
      await work.tx.trainingPlace.update({
        where: { id: first.id },
        data: { status: 'offered', place, offeredUntil, version: { increment: 1 } },
      })
      await recordAudit(work, { subject: first.id, action: 'training.placeOffered' })
      await tellOffer(work, { ...first, offeredUntil }, course)
    }
  })
}
