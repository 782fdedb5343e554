import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../cached.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

/** Says anew what pictures of the seller's own product show; texts in other languages stay. */
export async function recordPhotoAlts(
  work: Work,
  input: { productId: string; alts: ReadonlyMap<string, Record<string, string>> },
): Promise<Result<null, 'market.error.productNotFound'>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product) return refuse('market.error.productNotFound')
  const photos = await work.tx.productPhoto.findMany({
    where: { productId: product.id, id: { in: [...input.alts.keys()] } },
    select: { id: true, alt: true },
  })
  for (const { id, alt } of photos) {
    const texts = { ...(alt as Record<string, string>), ...input.alts.get(id) }
    await work.tx.productPhoto.update({ where: { id }, data: { alt: texts } })
  }
  clearCatalogueCache(work)
  return ok(null)
}
