import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { trainerRole } from '../policy'
import { type CourseFault, findCourseFault } from '../rows/find-course-fault.server'
import type { CourseForm } from '../schema'

export type CreateTrainingCourseError = 'training.error.notYours' | CourseFault

/** A course as a draft of its centre: nobody else sees it until it is published. */
export async function createTrainingCourse(
  work: Work,
  facts: CourseForm,
): Promise<Result<{ id: string }, CreateTrainingCourseError>> {
  const { personId, organisationId, role } = work
  if (role !== trainerRole || !personId || !organisationId) return refuse('training.error.notYours')
  const centre = await work.tx.trainingCentre.findUnique({ where: { organisationId } })
  if (!centre) return refuse('training.error.notYours')
  const fault = findCourseFault(work, centre, facts)
  if (fault) return refuse(fault)
  const id = newId()
  await work.tx.trainingCourse.create({
    data: { id, organisationId, ...facts, status: 'draft', createdById: personId, createdAt: work.now() },
  })
  await recordAudit(work, { subject: id, action: 'training.courseWritten', details: { organisationId } })
  return ok({ id })
}
