import { ok, type Result, refuse } from '~/lib/result'
import type { FreePlace, QueueOffer } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { findWaiting, type WaitingError } from './find-waiting.server'
import { lockFreePlace } from './lock-free-place.server'
import { isOfCentre } from './policy'

export type OpenPlaceError = 'care.error.placeNotFound' | 'care.error.placeClosed' | WaitingError

/** An open place with its offer, for somebody of the centre who is not on the side of whom it is offered to. */
export async function findOpen(
  work: Work,
  id: string,
): Promise<Result<{ place: FreePlace; offer: QueueOffer | null }, OpenPlaceError>> {
  const place = await lockFreePlace(work, id)
  if (!place || !isOfCentre(work, place.centreCode)) return refuse('care.error.placeNotFound')
  if (place.status !== 'open') return refuse('care.error.placeClosed')
  const offer = await work.asSystem(() =>
    work.tx.queueOffer.findFirst({ where: { freePlaceId: id, status: { in: ['offered', 'taken'] } } }),
  )
  const waiting = offer && (await findWaiting(work, offer.queuePlaceId))
  return waiting && !waiting.ok ? waiting : ok({ place, offer })
}
