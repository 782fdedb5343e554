import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextCourseStatus } from '../lifecycle'
import { lockCourse } from '../rows/lock-course.server'

/** The last day of a course is over: where people were fetched from is forgotten. For the portal itself. */
export async function completeTrainingCourse(work: Work, id: string): Promise<void> {
  const course = await lockCourse(work, id)
  const status = course && nextCourseStatus(course.status, 'complete')
  if (!status || course.lastOn >= dayOf(work.now())) return
  await work.tx.trainingCourse.update({
    where: { id },
    data: { status, closedAt: work.now(), version: { increment: 1 } },
  })
  await work.tx.trainingPlace.updateMany({
    where: { courseId: id, transportCipher: { not: null } },
    data: { transportCipher: null },
  })
}
