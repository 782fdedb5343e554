import { lockName } from '~/platform/lock-name.server'
import type { TrainingCourse } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

/**
 * Whether somebody has a place on another course on one of these days. Whoever asks waits for who asked for the same person
 * before, until that is done: after the lock of the course, of which each of the two has another one.
 */
export async function isElsewhere(
  work: Work,
  beneficiaryIndex: string,
  { id, firstOn, lastOn }: Pick<TrainingCourse, 'id' | 'firstOn' | 'lastOn'>,
): Promise<boolean> {
  const key = `training:${beneficiaryIndex}`
  await lockName(work, key)
  const other = await work.asSystem(() =>
    work.tx.trainingPlace.findFirst({
      where: {
        ...{ beneficiaryIndex, status: 'taken', courseId: { not: id } },
        course: { firstOn: { lte: lastOn }, lastOn: { gte: firstOn } },
      },
      select: { id: true },
    }),
  )
  return other !== null
}
