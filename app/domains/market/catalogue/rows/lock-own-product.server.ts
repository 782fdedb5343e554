import { isId } from '~/lib/ids'
import type { Product } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { sellerOf } from '../../policy'

/** The product after its lock, if it is the one of the seller the context acts for; null for anybody else's. */
export async function lockOwnProduct(work: Work, productId: string): Promise<Product | null> {
  const sellerId = sellerOf(work)
  if (!sellerId || !isId(productId)) return null
  await work.tx
    .$executeRaw`select 1 from product where id = ${productId}::uuid and seller_id = ${sellerId}::uuid for update`
  return work.tx.product.findFirst({ where: { id: productId, sellerId } })
}
