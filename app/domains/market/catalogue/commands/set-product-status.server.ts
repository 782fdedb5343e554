import { ok, type Result, refuse } from '~/lib/result'
import type { ProductStatus } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { nextProductStatus } from '../../lifecycle'
import { clearCatalogueCache } from '../cached.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

export type SetProductStatusError =
  | 'market.error.productNotFound'
  | 'market.error.productMoved'
  /** A product is shown with one picture at least. */
  | 'market.error.photoMissing'
  | 'market.error.sellerNotApproved'

/** Puts the seller's own product on sale or takes it off. */
export async function setProductStatus(
  work: Work,
  input: { productId: string; move: 'publish' | 'hide' },
): Promise<Result<{ status: ProductStatus }, SetProductStatusError>> {
  const product = await lockOwnProduct(work, input.productId)
  if (!product || product.parentId) return refuse('market.error.productNotFound')
  const status = nextProductStatus(product.status, input.move)
  if (!status) return refuse('market.error.productMoved')
  if (input.move === 'publish') {
    const photos = await work.tx.productPhoto.count({ where: { productId: product.id } })
    if (photos === 0) return refuse('market.error.photoMissing')
    const seller = await work.tx.seller.findUnique({
      where: { id: product.sellerId },
      select: { status: true },
    })
    if (seller?.status !== 'approved') return refuse('market.error.sellerNotApproved')
  }
  await work.tx.product.update({ where: { id: product.id }, data: { status, version: { increment: 1 } } })
  clearCatalogueCache(work)
  return ok({ status })
}
