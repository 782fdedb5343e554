import type { Context } from '~/domains/identity/context'
import { isId } from '~/lib/ids'
import { addDays, dayOf, isoDayOf } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import type { Client } from '~/platform/work.server'
import { chooseText } from '../../../catalogue/local-text'
import type { LocalText } from '../../../catalogue/schema'
import { sellerOf } from '../../../policy'
import { readInterestDays } from '../read-interest-days.server'
import { weeksShown } from '../rules'

export interface WeekFigures {
  /** Times that pages of products were opened. */
  seen: number
  /** Carts into which something was put. */
  carted: number
  /** Pieces that were sold. */
  sold: number
  goodsTiyin: bigint
}

export interface ShopWeek extends WeekFigures {
  /** Its Monday. */
  fromOn: Date
}

export interface ProductFigures extends WeekFigures {
  id: string
  name: LocalText
}

/** What happened to one product in one week. */
export interface ProductWeek extends ProductFigures {
  fromOn: Date
}

export interface ShopStatistics {
  /** Whole weeks, the oldest first; the last one is not over. Of one product, where one was asked for. */
  weeks: ShopWeek[]
  /** Of which something was seen, put into a cart or sold, what sold best first; in one week, where one was asked for. */
  products: ProductFigures[]
  /** All of them by week, the latest first. */
  lines: ProductWeek[]
  /** The one that was asked for; null for all, and for what is not hers. */
  productId: string | null
  /** Monday of the week that was asked for (`YYYY-MM-DD`); null for all of them. */
  weekFrom: string | null
  /** Days for which is kept how often a product was opened and put into a cart. */
  keptDays: number
}

const none: WeekFigures = { seen: 0, carted: 0, sold: 0, goodsTiyin: 0n }

/**
 * What buyers saw of a shop, put into carts and bought, by week and product: parcels that were called off are not
 * counted, and a variant counts for its product. Null when the context acts for no seller.
 */
export async function getShopStatistics(
  context: Context,
  { locale, ...asked }: { locale: string; productId: string | null; weekFrom: string | null },
): Promise<ShopStatistics | null> {
  const sellerId = sellerOf(context)
  if (!sellerId) return null
  const today = dayOf(context.now())
  const monday = addDays(today, -((today.getUTCDay() + 6) % 7))
  const first = addDays(monday, -7 * (weeksShown - 1))
  const [lines, keptDays] = await transaction(context, async (tx) => [
    await readLines(tx, { sellerId, first, locale }),
    await readInterestDays(context.now(), tx),
  ])
  const mondays = Array.from({ length: weeksShown }, (_, index) => addDays(first, 7 * index))
  const productId = lines.find(({ id }) => isId(id) && id === asked.productId)?.id ?? null
  const week = mondays.find((day) => isoDayOf(day) === asked.weekFrom)
  const ofProduct = productId ? lines.filter(({ id }) => id === productId) : lines
  return {
    weeks: mondays.map((fromOn) => ({
      fromOn,
      ...sum(ofProduct.filter((line) => isSame(line.fromOn, fromOn))),
    })),
    products: byProduct(week ? lines.filter(({ fromOn }) => isSame(fromOn, week)) : lines),
    lines,
    ...{ productId, weekFrom: week ? isoDayOf(week) : null, keptDays },
  }
}

const isSame = (one: Date, other: Date) => one.getTime() === other.getTime()

function sum(lines: readonly WeekFigures[]): WeekFigures {
  return lines.reduce(
    (all, one) => ({
      ...{ seen: all.seen + one.seen, carted: all.carted + one.carted },
      ...{ sold: all.sold + one.sold, goodsTiyin: all.goodsTiyin + one.goodsTiyin },
    }),
    none,
  )
}

function byProduct(lines: readonly ProductWeek[]): ProductFigures[] {
  const groups = new Map<string, ProductWeek[]>()
  for (const line of lines) groups.set(line.id, [...(groups.get(line.id) ?? []), line])
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ id: group[0].id, name: group[0].name, ...sum(group) }] : []))
    .sort((a, b) => b.sold - a.sold || b.carted - a.carted || b.seen - a.seen || (a.id < b.id ? -1 : 1))
}

interface Row {
  id: string
  fromOn: Date
  seen: number
  carted: number
  sold: number
  goods: string
  names: Record<string, string> | null
}

async function readLines(
  tx: Client,
  { sellerId, first, locale }: { sellerId: string; first: Date; locale: string },
): Promise<ProductWeek[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with happened as (
      select coalesce(p.parent_id, p.id) as id, (o.paid_at at time zone 'Asia/Tashkent')::date as day,
        0 as seen, 0 as carted, l.quantity as sold, l.quantity * l.unit_price_tiyin - l.discount_tiyin as goods
      from seller_order o join order_line l on l.seller_order_id = o.id join product p on p.id = l.product_id
      where o.seller_id = ${sellerId}::uuid and o.cancelled_at is null
        and o.paid_at >= ${first}::date::timestamp at time zone 'Asia/Tashkent'
      union all
      select i.product_id, i.day, i.seen, i.carted, 0, 0
      from product_interest i join product p on p.id = i.product_id
      where p.seller_id = ${sellerId}::uuid and i.day >= ${first}::date
    )
    select h.id, date_trunc('week', h.day)::date as "fromOn", sum(h.seen)::int as seen, sum(h.carted)::int as carted,
      sum(h.sold)::int as sold, sum(h.goods)::text as goods,
      (select json_object_agg(t.locale, t.name) from product_text t where t.product_id = h.id) as names
    from happened h group by 1, 2 order by 2 desc, sold desc, seen desc, 1`
  return rows.map(({ names, goods, ...row }) => ({
    ...row,
    name: chooseText(names ?? {}, locale),
    goodsTiyin: BigInt(goods),
  }))
}
