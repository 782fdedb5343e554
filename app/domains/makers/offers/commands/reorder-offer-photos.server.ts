import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'

/** The pictures then stand in the order of `photoIds`, which names each of them once. */
export async function reorderOfferPhotos(
  work: Work,
  { offerId, photoIds }: { offerId: string; photoIds: readonly string[] },
): Promise<Result<null, 'makers.error.offerNotFound' | 'makers.error.offerChanged'>> {
  const offer = await lockOwnOffer(work, offerId)
  if (!offer) return refuse('makers.error.offerNotFound')
  const photos = await work.tx.offerPhoto.findMany({ where: { offerId }, select: { id: true } })
  const named = new Set(photoIds)
  if (named.size !== photos.length || !photos.every(({ id }) => named.has(id))) {
    return refuse('makers.error.offerChanged')
  }
  // Positions are unique, so they are first moved out of the way.
  for (const offset of [1000, 0]) {
    for (const [position, id] of [...named].entries()) {
      await work.tx.offerPhoto.update({ where: { id }, data: { position: position + offset } })
    }
  }
  return ok(null)
}
