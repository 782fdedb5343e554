import { dayOf } from '~/platform/clock.server'
import type { TrainingCentre } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { CourseForm } from '../schema'

export type CourseFault =
  | 'training.error.firstPast'
  | 'training.error.notTrained'
  | 'training.error.centreNoTransport'
  | 'training.error.centreNoLodging'

/** Why a centre cannot hold a course as it is written; null where it can. */
export function findCourseFault(
  work: Work,
  centre: TrainingCentre,
  {
    firstOn,
    training,
    hasTransport,
    hasLodging,
  }: Pick<CourseForm, 'firstOn' | 'training' | 'hasTransport' | 'hasLodging'>,
): CourseFault | null {
  if (firstOn <= dayOf(work.now())) return 'training.error.firstPast'
  if (!centre.trainings.includes(training)) return 'training.error.notTrained'
  if (hasTransport && !centre.hasTransport) return 'training.error.centreNoTransport'
  return hasLodging && !centre.hasLodging ? 'training.error.centreNoLodging' : null
}
