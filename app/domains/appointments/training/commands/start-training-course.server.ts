import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextCourseStatus } from '../lifecycle'
import { callOffPlaces } from '../rows/call-off-places.server'
import { lockCourse } from '../rows/lock-course.server'
import { tellParticipant } from '../rows/tell-participant.server'

/** The first day of a course has come: whoever still waits is told that there was no place. For the portal itself. */
export async function startTrainingCourse(work: Work, id: string): Promise<void> {
  const course = await lockCourse(work, id)
  const status = course && nextCourseStatus(course.status, 'start')
  if (!status || course.firstOn > dayOf(work.now())) return
  await work.tx.trainingCourse.update({ where: { id }, data: { status, version: { increment: 1 } } })
  const places = await callOffPlaces(work, course, ['waiting', 'offered'])
  for (const place of places) await tellParticipant(work, place, course, 'trainingNotServed')
}
