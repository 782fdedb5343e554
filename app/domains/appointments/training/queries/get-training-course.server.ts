import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { transaction } from '~/platform/db.server'
import { centreInclude, describeCourses, type TrainingCourseView } from '../rows/describe-course.server'

/** A course that the caller may see: everybody one that was published, its centre also a draft. Null for any other. */
export async function getTrainingCourse(context: Context, id: string): Promise<TrainingCourseView | null> {
  if (!isId(id)) return null
  return transaction(context, async (work) => {
    const row = await work.tx.trainingCourse.findUnique({
      where: { id },
      include: { centre: { include: centreInclude } },
    })
    if (!row) return null
    const [course = null] = await describeCourses(work, [row])
    return course
  })
}
