import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../cached.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'
import { mostPhotos } from '../rules'

export type CreatePhotoError = 'market.error.productNotFound' | 'market.error.tooManyPhotos'

/** Puts a picture that is stored already behind the others of the seller's own product. */
export async function createPhoto(
  work: Work,
  input: { productId: string; key: string; width: number; height: number; alt: Record<string, string> },
): Promise<Result<{ photoId: string; key: string }, CreatePhotoError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product) return refuse('market.error.productNotFound')
  const photos = await work.tx.productPhoto.findMany({
    where: { productId: product.id },
    select: { position: true },
  })
  if (photos.length >= mostPhotos) return refuse('market.error.tooManyPhotos', { count: mostPhotos })
  const { key, width, height, alt } = input
  const photoId = newId()
  const position = Math.max(-1, ...photos.map((photo) => photo.position)) + 1
  await work.tx.productPhoto.create({
    data: { id: photoId, productId: product.id, storageKey: key, width, height, alt, position },
  })
  clearCatalogueCache(work)
  return ok({ photoId, key })
}
