import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { dayOf, endOfDay } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { chooseColumn } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'
import { sellerOf } from '../../policy'
import { sellsToday } from '../rules'
import type { FairTexts } from '../schema'

export interface OwnFair {
  names: FairTexts
  number: number
  fromOn: Date
  untilOn: Date
  sellsToday: boolean
  /** Nothing is sold at it meanwhile. */
  isSuspended: boolean
  /** What she may sell there; `stock` is null of what is made to order. */
  products: { id: string; name: LocalText; priceTiyin: bigint; stock: number | null }[]
  /** Of today, the latest first; those that were taken back are left out. */
  sales: {
    id: string
    name: LocalText
    units: number
    priceTiyin: bigint
    soldAt: Date
    /** By the clock of a phone that had no line; null of most. */
    toldAt: Date | null
  }[]
  /** Of all days. */
  total: { pieces: number; sumTiyin: bigint }
}

/** The stand that a seller has at a fair, with what she sold today; null without one. */
export async function getOwnFair(context: Context, fairId: string, locale: string): Promise<OwnFair | null> {
  const sellerId = sellerOf(context, 'orders')
  if (!sellerId || !isId(fairId)) return null
  const today = dayOf(context.now())
  return transaction(context, async (tx) => {
    const stand = await tx.fairStand.findFirst({
      where: { fairId, sellerId, status: 'given' },
      include: { fair: true, seller: { select: { status: true } } },
    })
    if (!stand) return null
    const texts = { select: { locale: true, name: true } }
    const products = await tx.product.findMany({
      where: { sellerId, hasVariants: false, retiredAt: null, status: { in: ['published', 'hidden'] } },
      select: { id: true, priceTiyin: true, stock: true, availability: true, texts },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 300,
    })
    const own = { fairId, sellerId, undoneAt: null }
    const sales = await tx.fairSale.findMany({
      where: { ...own, soldAt: { gte: new Date(endOfDay(context.now()).getTime() - 86_400_000) } },
      select: {
        ...{ id: true, units: true, priceTiyin: true, soldAt: true, toldAt: true },
        product: { select: { texts } },
      },
      orderBy: [{ soldAt: 'desc' }, { id: 'desc' }],
      take: 200,
    })
    const [sum] = await tx.$queryRaw<{ pieces: number; sumTiyin: bigint }[]>`
      select coalesce(sum(units), 0)::int as pieces, coalesce(sum(units * price_tiyin), 0)::bigint as "sumTiyin"
        from fair_sale where fair_id = ${fairId}::uuid and seller_id = ${sellerId}::uuid and undone_at is null`
    const { fair, seller } = stand
    return {
      ...{ names: fair.names as FairTexts, number: stand.number ?? 0 },
      ...{ fromOn: fair.fromOn, untilOn: fair.untilOn, sellsToday: sellsToday(fair, today) },
      isSuspended: seller.status !== 'approved',
      products: products.map(({ texts: said, availability, stock, ...product }) => ({
        ...product,
        name: chooseColumn(said, 'name', locale),
        stock: availability === 'in_stock' ? stock : null,
      })),
      sales: sales.map(({ product, ...sale }) => ({
        ...sale,
        name: chooseColumn(product.texts, 'name', locale),
      })),
      total: sum ?? { pieces: 0, sumTiyin: 0n },
    }
  })
}
