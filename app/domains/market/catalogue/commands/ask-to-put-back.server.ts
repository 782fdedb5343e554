import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnProduct } from '../rows/lock-own-product.server'

/** The seller has changed what the desk named, or disagrees: the desk looks at her product again. */
export async function askToPutBack(
  work: Work,
  { productId, note }: { productId: string; note: string },
): Promise<Result<null, 'market.error.productNotFound' | 'market.error.productMoved'>> {
  const product = await lockOwnProduct(work, productId)
  if (!product) return refuse('market.error.productNotFound')
  const { count } = await work.asSystem(() =>
    work.tx.productTakedown.updateMany({
      where: { productId: product.id, endedAt: null },
      data: { askedAt: work.now(), askedNote: note },
    }),
  )
  if (count === 0) return refuse('market.error.productMoved')
  await recordAudit(work, { subject: product.id, action: 'product.askedToPutBack' })
  return ok(null)
}
