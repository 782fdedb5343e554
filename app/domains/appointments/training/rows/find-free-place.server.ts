import type { Work } from '~/platform/work.server'
import { freePlace } from '../course-days'

/** The place of a locked course that nobody has; null when it is full. Others' places count, and are hidden from the caller. */
export async function findFreePlace(
  work: Work,
  { id, places }: { id: string; places: number },
): Promise<number | null> {
  const held = await work.asSystem(() =>
    work.tx.trainingPlace.findMany({
      where: { courseId: id, place: { not: null } },
      select: { place: true },
    }),
  )
  return freePlace(
    places,
    held.flatMap(({ place }) => (place === null ? [] : [place])),
  )
}
