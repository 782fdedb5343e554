import { isId } from '~/lib/ids'
import type { TrainingCourse, TrainingPlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockCourse } from './lock-course.server'

export interface LockedPlace {
  place: TrainingPlace
  course: TrainingCourse
}

/** A place with its course, which is locked first; null when the caller may not see it. */
export async function lockPlace(work: Work, id: string): Promise<LockedPlace | null> {
  if (!isId(id)) return null
  const seen = await work.tx.trainingPlace.findUnique({ where: { id }, select: { courseId: true } })
  const course = seen && (await lockCourse(work, seen.courseId))
  const place = course && (await work.tx.trainingPlace.findUnique({ where: { id } }))
  return place && { place, course }
}
