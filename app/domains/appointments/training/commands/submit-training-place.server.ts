import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type AskedPlace, findPlaceObstacle, givePlace, type PlaceObstacle } from '../rows/give-place.server'
import { lockCourse } from '../rows/lock-course.server'

export type SubmitTrainingPlaceInput = Omit<AskedPlace, 'id' | 'personId'> & { courseId: string }

export type SubmitTrainingPlaceError = 'training.error.notFound' | PlaceObstacle

/** A place for whoever is named, where one is free and nobody waits; else the end of the list. */
export async function submitTrainingPlace(
  work: Work,
  { courseId, ...asked }: SubmitTrainingPlaceInput,
): Promise<Result<{ id: string; waitsAt: number | null }, SubmitTrainingPlaceError>> {
  const { personId } = work
  if (!personId) throw new Error('a person asks')
  const course = await lockCourse(work, courseId)
  if (!course) return refuse('training.error.notFound')
  const obstacle = await findPlaceObstacle(work, course, asked)
  if (obstacle) return refuse(obstacle)
  return ok(await givePlace(work, course, { ...asked, id: newId(), personId }))
}
