import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { clearCatalogueCache } from '../cached.server'
import { lockOwnProduct } from '../steps/own-product.server'

/** Says anew what pictures of the seller's own product show; texts in other languages stay. */
export async function recordPhotoAlts(
  context: Context,
  input: { productId: string; alts: ReadonlyMap<string, Record<string, string>> },
): Promise<Result<null, 'market.error.productNotFound'>> {
  return transaction(context, async (tx) => {
    const product = await lockOwnProduct(tx, context, input.productId)
    if (!product) return refuse('market.error.productNotFound')
    const photos = await tx.productPhoto.findMany({
      where: { productId: product.id, id: { in: [...input.alts.keys()] } },
      select: { id: true, alt: true },
    })
    for (const { id, alt } of photos) {
      const texts = { ...(alt as Record<string, string>), ...input.alts.get(id) }
      await tx.productPhoto.update({ where: { id }, data: { alt: texts } })
    }
    clearCatalogueCache(tx)
    return ok(null)
  })
}
