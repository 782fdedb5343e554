import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { clearCatalogueCache } from '../cached.server'
import { type PhotoError, removePhotoFiles, storePhoto } from '../photo-files.server'
import { lockOwnProduct } from '../steps/own-product.server'

export const mostPhotos = 8

export type AddPhotoError =
  | PhotoError
  | 'market.error.productNotFound'
  | 'market.error.tooManyPhotos'
  | 'market.error.alt.missing'

/** Puts a picture behind the others of the seller's own product. `alt` has one language at least. */
export async function addPhoto(
  context: Context,
  input: { productId: string; bytes: Buffer; alt: Record<string, string> },
): Promise<Result<{ photoId: string; key: string }, AddPhotoError>> {
  if (!Object.values(input.alt).some((text) => text.trim())) return refuse('market.error.alt.missing')
  // Owner first: nobody makes the server decode pictures for a product that is not hers.
  const own = await transaction(context, (tx) => lockOwnProduct(tx, context, input.productId))
  if (!own) return refuse('market.error.productNotFound')
  const stored = await storePhoto(input.bytes)
  if (!stored.ok) return stored
  const { key, width, height } = stored.value
  const answer = await transaction(context, async (tx) => {
    const product = await lockOwnProduct(tx, context, input.productId)
    if (!product) return refuse('market.error.productNotFound')
    const photos = await tx.productPhoto.findMany({
      where: { productId: product.id },
      select: { position: true },
    })
    if (photos.length >= mostPhotos) return refuse('market.error.tooManyPhotos', { count: mostPhotos })
    const photoId = newId()
    const position = Math.max(-1, ...photos.map((photo) => photo.position)) + 1
    await tx.productPhoto.create({
      data: { id: photoId, productId: product.id, storageKey: key, width, height, alt: input.alt, position },
    })
    clearCatalogueCache(tx)
    return ok({ photoId, key })
  })
  if (!answer.ok) await removePhotoFiles(key)
  return answer
}
