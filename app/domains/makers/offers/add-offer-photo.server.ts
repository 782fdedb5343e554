import { type PhotoError, removePhotoFiles, storePhoto } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type CreateOfferPhotoError, createOfferPhoto } from './commands/create-offer-photo.server'
import { lockOwnOffer } from './rows/lock-own-offer.server'

/** Puts a picture behind the others of the maker's own offer. `alt` has one language at least. */
export async function addOfferPhoto(
  context: Context,
  input: { offerId: string; bytes: Buffer; alt: Record<string, string> },
): Promise<Result<{ photoId: string }, PhotoError | CreateOfferPhotoError>> {
  // Owner first: nobody makes the server decode pictures for an offer that is not hers.
  const own = await perform(context, lockOwnOffer, input.offerId)
  if (!own) return refuse('makers.error.offerNotFound')
  const stored = await storePhoto(input.bytes)
  if (!stored.ok) return stored
  const { offerId, alt } = input
  const answer = await perform(context, createOfferPhoto, { offerId, alt, ...stored.value })
  if (!answer.ok) await removePhotoFiles(stored.value.key)
  return answer
}
