import type { Context } from '~/domains/identity/context'
import { addDays, dayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { chooseText } from '../../catalogue/local-text'
import type { LocalText } from '../../catalogue/schema'
import { sellerOf } from '../../policy'

const weeksShown = 12

export interface ShopSales {
  /** Whole weeks from Monday, the oldest first; this one is not over. */
  weeks: { fromOn: Date; units: number; goodsTiyin: bigint }[]
  /** What was bought of within a month, or lies in a cart; what sold best first. */
  products: ProductSales[]
}

export interface ProductSales {
  id: string
  name: LocalText
  soldInWeek: number
  soldInMonth: number
  /** Carts into which it was put within a month, and in which it lies. */
  inCarts: number
}

/** What a seller sold: parcels that were called off are not counted. Null when the context acts for no seller. */
export async function getShopSales(context: Context, locale: string): Promise<ShopSales | null> {
  const sellerId = sellerOf(context)
  if (!sellerId) return null
  const today = dayOf(context.now())
  const monday = addDays(today, -((today.getUTCDay() + 6) % 7))
  const first = addDays(monday, -7 * (weeksShown - 1))
  return transaction(context, async (tx) => {
    const sold = await tx.$queryRaw<{ fromOn: Date; units: number; goods: string }[]>`
      select date_trunc('week', o.paid_at at time zone 'Asia/Tashkent')::date as "fromOn",
        sum(l.quantity)::int as units, sum(l.quantity * l.unit_price_tiyin - l.discount_tiyin)::text as goods
      from seller_order o join order_line l on l.seller_order_id = o.id
      where o.seller_id = ${sellerId}::uuid and o.cancelled_at is null
        and (o.paid_at at time zone 'Asia/Tashkent')::date >= ${first}::date
      group by 1`
    const byWeek = new Map(sold.map((week) => [week.fromOn.getTime(), week]))
    const weeks = Array.from({ length: weeksShown }, (_, index) => {
      const fromOn = addDays(first, 7 * index)
      const week = byWeek.get(fromOn.getTime())
      return { fromOn, units: week?.units ?? 0, goodsTiyin: BigInt(week?.goods ?? 0) }
    })
    const rows = await tx.$queryRaw<(Omit<ProductSales, 'name'> & { names: Record<string, string> })[]>`
      select p.id, coalesce(s.week, 0)::int as "soldInWeek", coalesce(s.month, 0)::int as "soldInMonth",
        coalesce(c.carts, 0)::int as "inCarts",
        (select json_object_agg(t.locale, t.name) from product_text t where t.product_id = p.id) as names
      from product p
      left join (select l.product_id, sum(l.quantity) filter (where o.paid_at >= ${addDays(context.now(), -7)}) as week,
          sum(l.quantity) as month
        from seller_order o join order_line l on l.seller_order_id = o.id
        where o.seller_id = ${sellerId}::uuid and o.cancelled_at is null and o.paid_at >= ${addDays(context.now(), -30)}
        group by 1) s on s.product_id = p.id
      left join lateral (select count(*) as carts from cart_line l
        where l.product_id = p.id and l.added_at >= ${addDays(context.now(), -30)}) c on true
      where p.seller_id = ${sellerId}::uuid and (s.month > 0 or c.carts > 0)
      order by s.month desc nulls last, c.carts desc, p.id limit 100`
    return { weeks, products: rows.map(({ names, ...row }) => ({ ...row, name: chooseText(names, locale) })) }
  })
}
