import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../cached.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

/** The pictures then stand in the order of `photoIds`, which names each of them once. */
export async function reorderPhotos(
  work: Work,
  input: { productId: string; photoIds: readonly string[] },
): Promise<Result<null, 'market.error.productNotFound' | 'market.error.productChanged'>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product) return refuse('market.error.productNotFound')
  const photos = await work.tx.productPhoto.findMany({
    where: { productId: product.id },
    select: { id: true },
  })
  const named = new Set(input.photoIds)
  if (named.size !== photos.length || !photos.every(({ id }) => named.has(id))) {
    return refuse('market.error.productChanged', { version: product.version })
  }
  // Positions are unique, so they are first moved out of the way.
  for (const offset of [1000, 0]) {
    for (const [position, id] of [...named].entries()) {
      await work.tx.productPhoto.update({ where: { id }, data: { position: position + offset } })
    }
  }
  clearCatalogueCache(work)
  return ok(null)
}
