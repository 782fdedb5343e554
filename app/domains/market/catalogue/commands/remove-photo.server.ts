import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { clearCatalogueCache } from '../cached.server'
import { removePhotoFiles } from '../photo-files.server'
import { lockOwnProduct } from '../steps/own-product.server'

/** Takes a picture away; the last one of a product on sale stays. */
export async function removePhoto(
  context: Context,
  input: { productId: string; photoId: string },
): Promise<Result<null, 'market.error.productNotFound' | 'market.error.photoMissing'>> {
  return transaction(context, async (tx) => {
    const product = await lockOwnProduct(tx, context, input.productId)
    if (!product || !isId(input.photoId)) return refuse('market.error.productNotFound')
    const photos = await tx.productPhoto.findMany({
      where: { productId: product.id },
      select: { id: true, storageKey: true },
    })
    const photo = photos.find(({ id }) => id === input.photoId)
    if (!photo) return refuse('market.error.productNotFound')
    if (photos.length === 1 && product.status === 'published') return refuse('market.error.photoMissing')
    await tx.productPhoto.delete({ where: { id: photo.id } })
    const others = await tx.productPhoto.count({ where: { storageKey: photo.storageKey } })
    if (others === 0) tx.afterCommit(() => removePhotoFiles(photo.storageKey))
    clearCatalogueCache(tx)
    return ok(null)
  })
}
