import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../cached.server'
import { dropPhotoFiles } from '../rows/drop-photo-files.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

/** Takes a picture away; the last one of a product on sale stays. */
export async function removePhoto(
  work: Work,
  input: { productId: string; photoId: string },
): Promise<Result<null, 'market.error.productNotFound' | 'market.error.photoMissing'>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product || !isId(input.photoId)) return refuse('market.error.productNotFound')
  const photos = await work.tx.productPhoto.findMany({
    where: { productId: product.id },
    select: { id: true, storageKey: true },
  })
  const photo = photos.find(({ id }) => id === input.photoId)
  if (!photo) return refuse('market.error.productNotFound')
  if (photos.length === 1 && product.status === 'published') return refuse('market.error.photoMissing')
  // Variants that it showed are shown by the product's first one.
  await work.tx.productPhoto.deleteMany({
    where: { storageKey: photo.storageKey, product: { parentId: product.id } },
  })
  await work.tx.productPhoto.delete({ where: { id: photo.id } })
  await dropPhotoFiles(work, photo.storageKey)
  clearCatalogueCache(work)
  return ok(null)
}
