import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnOffer } from '../rows/lock-own-offer.server'
import { mostOfferPhotos } from '../schema'

export type CreateOfferPhotoError = 'makers.error.offerNotFound' | 'makers.error.tooManyPhotos'

/** Puts a picture that is stored already behind the others of the maker's own offer. */
export async function createOfferPhoto(
  work: Work,
  input: { offerId: string; key: string; width: number; height: number; alt: Record<string, string> },
): Promise<Result<{ photoId: string }, CreateOfferPhotoError>> {
  const { offerId, key, ...shape } = input
  const offer = await lockOwnOffer(work, offerId)
  if (!offer) return refuse('makers.error.offerNotFound')
  const photos = await work.tx.offerPhoto.findMany({ where: { offerId }, select: { position: true } })
  if (photos.length >= mostOfferPhotos)
    return refuse('makers.error.tooManyPhotos', { count: mostOfferPhotos })
  const photoId = newId()
  const position = Math.max(-1, ...photos.map((photo) => photo.position)) + 1
  await work.tx.offerPhoto.create({ data: { id: photoId, offerId, storageKey: key, ...shape, position } })
  return ok({ photoId })
}
