import { systemContext } from '~/domains/identity/context'
import { dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { centreInclude, describeCourses, type TrainingCourseView } from '../rows/describe-course.server'

/**
 * Courses that are ahead on a day, the first one first, then those that are running, which nobody can join any more. Open
 * to everybody; filters are the page's.
 */
export function findTrainingCourses(now: Date): Promise<TrainingCourseView[]> {
  const today = dayOf(now)
  return transaction(
    systemContext(() => now),
    async (work) => {
      const rows = await work.tx.trainingCourse.findMany({
        where: { status: { in: ['published', 'running'] }, lastOn: { gte: today } },
        orderBy: [{ status: 'asc' }, { firstOn: 'asc' }, { id: 'asc' }],
        include: { centre: { include: centreInclude } },
        take: 1_000,
      })
      return describeCourses(work, rows)
    },
  )
}
