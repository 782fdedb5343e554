import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import { nextCourseStatus } from '../lifecycle'
import { takeOwnCourse } from '../rows/take-own-course.server'

export type PublishTrainingCourseError =
  | 'training.error.notYours'
  | 'training.error.courseMoved'
  | 'training.error.firstPast'

/** From now on everybody sees the course and can ask for a place. */
export async function publishTrainingCourse(
  work: Work,
  { id, version }: { id: string; version: number },
): Promise<Result<null, PublishTrainingCourseError>> {
  const taken = await takeOwnCourse(work, id, version)
  if (!taken.ok) return taken
  const { course } = taken.value
  const status = nextCourseStatus(course.status, 'publish')
  if (!status) return refuse('training.error.courseMoved')
  if (course.firstOn <= dayOf(work.now())) return refuse('training.error.firstPast')
  await work.tx.trainingCourse.update({
    where: { id },
    data: { status, publishedAt: work.now(), version: { increment: 1 } },
  })
  const details = { organisationId: course.organisationId }
  await recordAudit(work, { subject: id, action: 'training.coursePublished', details })
  return ok(null)
}
