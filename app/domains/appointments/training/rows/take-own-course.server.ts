import { ok, type Result, refuse } from '~/lib/result'
import type { TrainingCentre, TrainingCourse } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { mayKeepCourse } from '../policy'
import { lockCourse } from './lock-course.server'

/** A course of the caller's centre, locked, as she has seen it; `version` null where that does not matter. */
export async function takeOwnCourse(
  work: Work,
  id: string,
  version: number | null,
): Promise<
  Result<
    { course: TrainingCourse; centre: TrainingCentre },
    'training.error.notYours' | 'training.error.courseMoved'
  >
> {
  const course = await lockCourse(work, id)
  if (!course || !mayKeepCourse(work, course)) return refuse('training.error.notYours')
  if (version !== null && course.version !== version) return refuse('training.error.courseMoved')
  const { organisationId } = course
  const centre = await work.tx.trainingCentre.findUniqueOrThrow({ where: { organisationId } })
  return ok({ course, centre })
}
