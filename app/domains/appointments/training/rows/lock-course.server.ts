import { isId } from '~/lib/ids'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/**
 * A course, locked: whoever gives, takes or frees one of its places waits here for who does so at the same moment. Null
 * when there is none, or the caller may not see it.
 */
export async function lockCourse(work: Work, id: string): Promise<TrainingCourse | null> {
  if (!isId(id)) return null
  const seen = await work.tx.trainingCourse.findUnique({ where: { id }, select: { id: true } })
  if (!seen) return null
  return work.asSystem(async () => {
    await work.tx.$queryRaw`select 1 from training_course where id = ${id}::uuid for update`
    return work.tx.trainingCourse.findUnique({ where: { id } })
  })
}
