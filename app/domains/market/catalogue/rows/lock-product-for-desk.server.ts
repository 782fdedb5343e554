import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Product } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { isDesk } from '../../policy'

export type ModerateError =
  | 'market.error.productNotFound'
  | 'market.error.productMoved'
  | 'sides.error.moderate'
  | 'admin.error.notAllowed'

/** The product of a decision of the desk, after its lock, and nobody's who decides about her own. */
export async function lockProductForDesk(
  work: Work,
  productId: string,
): Promise<Result<Product, ModerateError>> {
  if (!isDesk(work)) return refuse('admin.error.notAllowed')
  if (!isId(productId)) return refuse('market.error.productNotFound')
  const product = await work.asSystem(async () => {
    const named = await work.tx.product.findUnique({ where: { id: productId }, select: { parentId: true } })
    // What is decided about a variant is decided about its product.
    const id = named?.parentId ?? productId
    await work.tx.$executeRaw`select 1 from product where id = ${id}::uuid for update`
    return work.tx.product.findUnique({ where: { id } })
  })
  if (!product) return refuse('market.error.productNotFound')
  return refuseBothSides('moderate', work, await getSellerFamily(work, product.sellerId)) ?? ok(product)
}
