import { recordAudit } from '~/domains/audit/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockOwnSeller } from '../../sellers/rows/lock-own-seller.server'
import type { PromoInput } from '../schema'

export type CreatePromoError =
  | 'market.error.shopNotFound'
  /** Another of her codes that nobody stopped reads the same. */
  | 'promos.error.codeTaken'
  /** Some are not hers. */
  | 'promos.error.products'

/** A code for goods of the seller in whose name somebody acts. It never changes; it can be stopped. */
export async function createPromo(
  work: Work,
  promo: PromoInput,
): Promise<Result<{ code: string }, CreatePromoError>> {
  const seller = await lockOwnSeller(work)
  if (!seller) return refuse('market.error.shopNotFound')
  const { code } = promo
  const productIds = [...new Set(promo.productIds)]
  const own = await work.tx.product.count({ where: { id: { in: productIds }, sellerId: seller.id } })
  if (own < productIds.length) return refuse('promos.error.products')
  const taken = await work.tx.promoCode.count({ where: { sellerId: seller.id, code, stoppedAt: null } })
  if (taken > 0) return refuse('promos.error.codeTaken')
  await work.tx.promoCode.create({
    data: { ...promo, id: newId(), sellerId: seller.id, productIds, createdAt: work.now() },
  })
  await recordAudit(work, { subject: seller.id, action: 'seller.promoCreated' })
  return ok({ code })
}
