import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../cached.server'
import { lockOwnProduct } from '../../rows/lock-own-product.server'

export type RemoveOptionsError = 'market.error.productNotFound' | 'market.error.productChanged'

/** The product is bought as one again, without stock until its seller counts it. Its variants are retired, not lost. */
export async function removeOptions(
  work: Work,
  input: { productId: string; version: number },
): Promise<Result<null, RemoveOptionsError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  if (product.version !== input.version)
    return refuse('market.error.productChanged', { version: product.version })
  // The variants leave the sale with this, by the database's rule.
  await work.tx.product.update({
    where: { id: product.id },
    data: { hasVariants: false, options: [], version: product.version + 1 },
  })
  await work.tx.product.updateMany({
    where: { parentId: product.id, retiredAt: null },
    data: { retiredAt: work.now(), article: null },
  })
  clearCatalogueCache(work)
  return ok(null)
}
