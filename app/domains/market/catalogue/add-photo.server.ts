import { type PhotoError, removePhotoFiles, storePhoto } from '~/domains/documents/index.server'
import type { Context } from '~/domains/identity/context'
import { type Result, refuse } from '~/lib/result'
import { perform } from '~/platform/perform.server'
import { type CreatePhotoError, createPhoto } from './commands/create-photo.server'
import { lockOwnProduct } from './rows/lock-own-product.server'

export type AddPhotoError = PhotoError | CreatePhotoError | 'market.error.alt.missing'

/** Puts a picture behind the others of the seller's own product. `alt` has one language at least. */
export async function addPhoto(
  context: Context,
  input: { productId: string; bytes: Buffer; alt: Record<string, string> },
): Promise<Result<{ photoId: string; key: string }, AddPhotoError>> {
  if (!Object.values(input.alt).some((text) => text.trim())) return refuse('market.error.alt.missing')
  // Owner first: nobody makes the server decode pictures for a product that is not hers.
  const own = await perform(context, lockOwnProduct, input.productId)
  if (!own) return refuse('market.error.productNotFound')
  const stored = await storePhoto(input.bytes)
  if (!stored.ok) return stored
  const answer = await perform(context, createPhoto, {
    productId: input.productId,
    alt: input.alt,
    ...stored.value,
  })
  if (!answer.ok) await removePhotoFiles(stored.value.key)
  return answer
}
