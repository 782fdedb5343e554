import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { getSellerFamily, refuseBothSides } from '~/domains/identity/index.server'
import { isId, newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import type { Product } from '~/platform/prisma/client'
import { asSystem } from '~/platform/system-scope.server'
import { nextProductStatus } from '../../lifecycle'
import { clearCatalogueCache } from '../cached.server'

export type ModerateError =
  | 'market.error.productNotFound'
  | 'market.error.productMoved'
  | 'sides.error.moderate'

/** The product of a decision of the desk, after its lock, and nobody's who decides about her own. */
export async function lockForDesk(
  tx: Tx,
  context: Context,
  productId: string,
): Promise<Result<Product, ModerateError>> {
  if (!isId(productId)) return refuse('market.error.productNotFound')
  const product = await asSystem(tx, async () => {
    await tx.$executeRaw`select 1 from product where id = ${productId}::uuid for update`
    return tx.product.findUnique({ where: { id: productId } })
  })
  if (!product) return refuse('market.error.productNotFound')
  return refuseBothSides('moderate', context, await getSellerFamily(tx, product.sellerId)) ?? ok(product)
}

/**
 * The desk takes a product off sale, for a reason that its seller reads. What was paid stays paid; who may do this is
 * the caller's to know, and to tell the seller.
 */
export async function takeDownProductIn(
  tx: Tx,
  context: Context,
  { productId, reason }: { productId: string; reason: string },
): Promise<Result<{ sellerId: string; takedownId: string }, ModerateError>> {
  const locked = await lockForDesk(tx, context, productId)
  if (!locked.ok) return locked
  const { id, sellerId, status: before } = locked.value
  const status = nextProductStatus(before, 'takeDown')
  if (!status || !context.personId) return refuse('market.error.productMoved')
  const takedownId = newId()
  const row = { id: takedownId, productId: id, reason, wasPublished: before === 'published' }
  const takenById = context.personId
  await asSystem(tx, async () => {
    await tx.product.update({ where: { id }, data: { status, version: { increment: 1 } } })
    await tx.productTakedown.create({ data: { ...row, takenById, takenAt: context.now() } })
  })
  await recordAudit(tx, {
    subject: id,
    action: 'product.takenDown',
    details: { takedownId },
  })
  clearCatalogueCache(tx)
  return ok({ sellerId, takedownId })
}
