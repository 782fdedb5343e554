import { dayOf } from '~/platform/clock.server'
import type { Work } from '~/platform/work.server'
import type { SaleLine } from '../../checkout/rows/read-lines.server'
import { findPromoObstacle, type PromoObstacle, type PromoTerms, shareDiscount } from '../rules'

/** A code of a cart, as it stands for what is in it. */
export interface CartPromo {
  id: string
  code: string
  sellerId: string
  fromOn: Date
  /** Tiyin that the goods it is for cost at least. */
  leastTiyin: bigint
  /** Tiyin; 0 while something is in its way. */
  discountTiyin: bigint
  /** Null when it makes the parcel cheaper. */
  obstacle: PromoObstacle | null
}

interface CartPromoRow extends PromoTerms {
  id: string
  code: string
  sellerId: string
  mostUses: number | null
  /** By checkouts that are open or paid, without the cart's own. */
  uses: number
}

/** The codes of a cart, and its lines with what they cost less by them. Run it with the portal's own eyes. */
export async function readCartPromos<Line extends SaleLine>(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  cartId: string,
  lines: readonly Line[],
): Promise<{ promos: CartPromo[]; lines: Line[] }> {
  const rows = await tx.$queryRaw<CartPromoRow[]>`
    select c.id, c.code, c.seller_id as "sellerId", c.percent, c.amount_tiyin as "amountTiyin", c.from_on as "fromOn",
      c.until_on as "untilOn", c.least_tiyin as "leastTiyin", c.product_ids::text[] as "productIds",
      c.stopped_at as "stoppedAt", c.most_uses as "mostUses",
      (select count(*) from promo_use u join checkout k on k.id = u.checkout_id
        where u.promo_id = c.id and (k.status = 'completed' or k.status = 'open' and k.cart_id <> ${cartId}::uuid))::int
        as uses
    from cart_promo w join promo_code c on c.id = w.promo_id where w.cart_id = ${cartId}::uuid order by c.id`
  const today = dayOf(now())
  const off = new Map<string, bigint>()
  const promos = rows.map((row): CartPromo => {
    const { id, code, sellerId, fromOn, leastTiyin } = row
    const own = lines.filter((line) => line.sellerId === sellerId)
    const isUsedUp = row.mostUses !== null && row.uses >= row.mostUses
    const obstacle = findPromoObstacle(row, own, today) ?? (isUsedUp ? 'usedUp' : null)
    const shares = obstacle ? new Map<string, bigint>() : shareDiscount(row, own)
    for (const [productId, share] of shares) off.set(productId, share)
    const discountTiyin = [...shares.values()].reduce((sum, share) => sum + share, 0n)
    return { id, code, sellerId, fromOn, leastTiyin, obstacle, discountTiyin }
  })
  return {
    promos,
    lines: lines.map((line) => ({ ...line, discountTiyin: off.get(line.productId) ?? 0n })),
  }
}
