import { removePhotoFiles } from '~/domains/documents/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'

/** Takes a picture of the maker's own offer away. */
export async function removeOfferPhoto(
  work: Work,
  { offerId, photoId }: { offerId: string; photoId: string },
): Promise<Result<null, 'makers.error.offerNotFound'>> {
  const offer = await lockOwnOffer(work, offerId)
  if (!offer || !isId(photoId)) return refuse('makers.error.offerNotFound')
  const photo = await work.tx.offerPhoto.findFirst({ where: { id: photoId, offerId } })
  if (!photo) return refuse('makers.error.offerNotFound')
  await work.tx.offerPhoto.delete({ where: { id: photo.id } })
  work.afterCommit(() => removePhotoFiles(photo.storageKey))
  return ok(null)
}
