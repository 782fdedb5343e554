import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { trainerRole } from '../policy'
import { centreInclude, describeCourses, type TrainingCourseView } from '../rows/describe-course.server'

/** All courses of the caller's centre, the last one first. */
export async function listCentreCourses(context: Context): Promise<TrainingCourseView[]> {
  const { organisationId } = context
  if (context.role !== trainerRole || !organisationId) return []
  return transaction(context, async (work) => {
    const rows = await work.tx.trainingCourse.findMany({
      where: { organisationId },
      orderBy: [{ firstOn: 'desc' }, { id: 'asc' }],
      include: { centre: { include: centreInclude } },
      take: 1_000,
    })
    return describeCourses(work, rows)
  })
}
