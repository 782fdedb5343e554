import { ok, type Result, refuse } from '~/lib/result'
import type { FreePlace } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { lockFreePlace } from './lock-free-place.server'
import { isOfCentre } from './policy'
import { readNext } from './read-next.server'

export type FirstError =
  | 'care.error.placeNotFound'
  | 'care.error.placeClosed'
  | 'care.error.placeOffered'
  | 'care.error.passWaits'
  | 'care.error.queueEmpty'
  | 'care.error.firstChanged'

/** A place that can be offered now, locked, with whoever the caller took for the first of its queue. */
export async function findFirst(
  work: Work,
  { id, queuePlaceId }: { id: string; queuePlaceId: string },
): Promise<Result<FreePlace, FirstError>> {
  const place = await lockFreePlace(work, id)
  if (!place || !isOfCentre(work, place.centreCode)) return refuse('care.error.placeNotFound')
  if (place.status !== 'open') return refuse('care.error.placeClosed')
  const [offers, passes] = await work.asSystem(async () => [
    await work.tx.queueOffer.count({
      where: { freePlaceId: id, status: { in: ['offered', 'taken', 'given'] } },
    }),
    await work.tx.queuePass.count({ where: { freePlaceId: id, status: 'prepared' } }),
  ])
  if (offers > 0) return refuse('care.error.placeOffered')
  if (passes > 0) return refuse('care.error.passWaits')
  const next = await readNext(work, id)
  if (!next) return refuse('care.error.queueEmpty')
  return next === queuePlaceId ? ok(place) : refuse('care.error.firstChanged')
}
