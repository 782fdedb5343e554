import { recordAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { ok, type Result, refuse } from '~/lib/result'
import { transaction } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { lockOwnProduct } from '../steps/own-product.server'

/** The seller has changed what the desk named, or disagrees: the desk looks at her product again. */
export async function askToPutBack(
  context: Context,
  { productId, note }: { productId: string; note: string },
): Promise<Result<null, 'market.error.productNotFound' | 'market.error.productMoved'>> {
  return transaction(context, async (tx) => {
    const product = await lockOwnProduct(tx, context, productId)
    if (!product) return refuse('market.error.productNotFound')
    const { count } = await asSystem(tx, () =>
      tx.productTakedown.updateMany({
        where: { productId: product.id, endedAt: null },
        data: { askedAt: context.now(), askedNote: note },
      }),
    )
    if (count === 0) return refuse('market.error.productMoved')
    await recordAudit(tx, { subject: product.id, action: 'product.askedToPutBack' })
    return ok(null)
  })
}
