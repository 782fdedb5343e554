import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import type { Tx } from '~/platform/db.server'
import type { Product } from '~/platform/prisma/client'
import { sellerOf } from '../../policy'

/** The product after its lock, if it is the one of the seller the context acts for; null for anybody else's. */
export async function lockOwnProduct(tx: Tx, context: Context, productId: string): Promise<Product | null> {
  const sellerId = sellerOf(context)
  if (!sellerId || !isId(productId)) return null
  await tx.$executeRaw`select 1 from product where id = ${productId}::uuid and seller_id = ${sellerId}::uuid for update`
  return tx.product.findFirst({ where: { id: productId, sellerId } })
}
