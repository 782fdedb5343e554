import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextCourseStatus } from '../lifecycle'
import { callOffPlaces } from '../rows/call-off-places.server'
import { takeOwnCourse } from '../rows/take-own-course.server'
import { tellCancelled } from '../rows/tell-participant.server'
import type { courseCancelReasons } from '../schema'

export type CancelTrainingCourseError = 'training.error.notYours' | 'training.error.courseMoved'

export interface CancelTrainingCourseInput {
  id: string
  version: number
  reasonCode: (typeof courseCancelReasons)[number]
}

/** The course is not held, or not to its end: everybody who has a place or waits is told. Answers how many. */
export async function cancelTrainingCourse(
  work: Work,
  { id, version, reasonCode }: CancelTrainingCourseInput,
): Promise<Result<{ told: number }, CancelTrainingCourseError>> {
  const taken = await takeOwnCourse(work, id, version)
  if (!taken.ok) return taken
  const { course } = taken.value
  const status = nextCourseStatus(course.status, 'cancel')
  if (!status) return refuse('training.error.courseMoved')
  await work.tx.trainingCourse.update({
    where: { id },
    data: { status, reasonCode, closedAt: work.now(), version: { increment: 1 } },
  })
  const places = await callOffPlaces(work, course, ['waiting', 'offered', 'taken'])
  for (const place of places) await tellCancelled(work, place, course)
  const details = { organisationId: course.organisationId, count: places.length, reasonCode }
  await recordAudit(work, { subject: id, action: 'training.courseCancelled', details })
  return ok({ told: places.length })
}
