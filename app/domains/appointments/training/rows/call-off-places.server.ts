import type { TrainingCourse, TrainingPlace } from '~/platform/prisma/client'
import type { TrainingPlaceStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

/** Closes places of a locked course in these states, whatever was promised; gives them back, to be told. */
export function callOffPlaces(
  work: Work,
  { id }: Pick<TrainingCourse, 'id'>,
  statuses: readonly TrainingPlaceStatus[],
): Promise<TrainingPlace[]> {
  return work.asSystem(async () => {
    const places = await work.tx.trainingPlace.findMany({
      where: { courseId: id, status: { in: [...statuses] } },
      orderBy: { ordinal: 'asc' },
    })
    for (const { id: placeId } of places)
      await work.tx.trainingPlace.update({
        where: { id: placeId },
        data: {
          ...{ status: 'called_off', place: null, transportCipher: null, closedAt: work.now() },
          version: { increment: 1 },
        },
      })
    return places
  })
}
