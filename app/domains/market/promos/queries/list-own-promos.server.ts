import { type Context, systemContext } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import type { PromoCode } from '~/platform/prisma/client'
import { sellerOf } from '../../policy'

export interface OwnPromo extends PromoCode {
  /** By checkouts that are open or paid. */
  uses: number
}

/** So many are listed, the latest first. */
const mostListed = 100

/** Codes of the seller the context acts for. Who used one is nobody's to read; how often is hers. */
export async function listOwnPromos(context: Context): Promise<OwnPromo[]> {
  const sellerId = sellerOf(context)
  if (!sellerId) return []
  return transaction(systemContext(context.now, context.requestId), async (tx) => {
    const promos = await tx.promoCode.findMany({
      where: { sellerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: mostListed,
      include: {
        _count: { select: { uses: { where: { checkout: { status: { in: ['open', 'completed'] } } } } } },
      },
    })
    return promos.map(({ _count, ...promo }) => ({ ...promo, uses: _count.uses }))
  })
}
