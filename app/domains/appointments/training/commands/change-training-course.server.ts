import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type CourseFault, findCourseFault } from '../rows/find-course-fault.server'
import { offerNext } from '../rows/offer-next.server'
import { takeOwnCourse } from '../rows/take-own-course.server'
import type { CourseForm, PublishedCourseForm } from '../schema'

export type ChangeTrainingCourseError =
  | 'training.error.notYours'
  | 'training.error.courseMoved'
  | 'training.error.placesGiven'
  | CourseFault

export interface ChangeTrainingCourseInput {
  id: string
  version: number
  /** Of a draft all of it, later only what people have not read as a promise. */
  facts: CourseForm | PublishedCourseForm
}

/** A draft as it is from now on; of a published course the places and the note. More places go to who waits. */
export async function changeTrainingCourse(
  work: Work,
  { id, version, facts }: ChangeTrainingCourseInput,
): Promise<Result<null, ChangeTrainingCourseError>> {
  const taken = await takeOwnCourse(work, id, version)
  if (!taken.ok) return taken
  const { course, centre } = taken.value
  const isDraft = course.status === 'draft'
  if ('training' in facts !== isDraft || !['draft', 'published'].includes(course.status))
    return refuse('training.error.courseMoved')
  const fault = 'training' in facts ? findCourseFault(work, centre, facts) : null
  if (fault) return refuse(fault)
  const { _max } = await work.tx.trainingPlace.aggregate({ where: { courseId: id }, _max: { place: true } })
  if (facts.places < (_max.place ?? 0))
    return refuse('training.error.placesGiven', { count: _max.place ?? 0 })
  const changed = await work.tx.trainingCourse.update({
    where: { id },
    data: { ...facts, version: { increment: 1 } },
  })
  const details = { organisationId: course.organisationId, count: facts.places }
  await recordAudit(work, { subject: id, action: 'training.courseChanged', details })
  await offerNext(work, changed)
  return ok(null)
}
