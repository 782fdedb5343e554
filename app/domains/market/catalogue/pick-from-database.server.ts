import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import { priceSteps, spanSteps } from './rules'
import { type FacetKey, type ProductSort, productsPerPage } from './schema'
import type { Filters } from './shelf'

/** Of a list that is not held in memory, so many pages can be turned. Behind them its filters lead. */
export const mostPages = 50
/** Where the sample says that there are few, they are looked for one by one; of more than so many nobody counts the rest. */
const mostFew = 5_000

export interface PickedPage {
  ids: string[]
  /** Null where nobody counted. */
  total: number | null
}

interface Asked {
  filters: Filters
  sort: ProductSort
  /** Whether the sample holds but few of them, or none. */
  isFew: boolean
}

/**
 * A page of what is on sale, by index. Where most things fit, the index of the order is read until the page is full; where
 * few do, they are all found by what they are, and counted. A product with variants has its own price here.
 */
export async function pickFromDatabase({ filters, sort, isFew }: Asked): Promise<PickedPage> {
  const { page } = filters
  const fitting = Prisma.sql`from product p join seller s on s.id = p.seller_id and s.status = 'approved'
    where p.status = 'published' and p.parent_id is null ${narrow(filters, isFew)}`
  if (!isFew) {
    const rows = await database().$queryRaw<{ id: string }[]>`select p.id ${fitting}
      order by ${orders[sort]} limit ${productsPerPage} offset ${(page - 1) * productsPerPage}`
    return { ids: rows.map(({ id }) => id), total: null }
  }
  const rows = await database().$queryRaw<{ id: string }[]>`with p as materialized (
      select p.id, p.sold_out, p.created_at, p.price_tiyin, p.slug ${fitting} limit ${mostFew})
    select p.id from p order by ${orders[sort]}`
  const start =
    Math.min(page - 1, Math.floor(Math.max(0, rows.length - 1) / productsPerPage)) * productsPerPage
  return {
    ids: rows.slice(start, start + productsPerPage).map(({ id }) => id),
    total: rows.length < mostFew ? rows.length : null,
  }
}

const newest = Prisma.sql`p.sold_out, p.created_at desc, p.slug`
const orders: Record<ProductSort, Prisma.Sql> = {
  relevance: newest,
  newest,
  cheapest: Prisma.sql`p.sold_out, p.price_tiyin, p.slug`,
  dearest: Prisma.sql`p.sold_out, p.price_tiyin desc, p.slug`,
}

function narrow({ chosen, seller, minTiyin, maxTiyin }: Filters, isFew: boolean): Prisma.Sql {
  // Of few rows the words of each are looked up; of all, those that have the word are found once.
  const isLookedUp = !isFew || Boolean(chosen.category ?? chosen.region ?? seller)
  const narrowed = [
    ...(seller === undefined
      ? []
      : [Prisma.sql`p.seller_id = (select id from seller where slug = ${seller})`]),
    ...(minTiyin === undefined ? [] : [Prisma.sql`p.price_tiyin >= ${minTiyin}`]),
    ...(maxTiyin === undefined ? [] : [Prisma.sql`p.price_tiyin <= ${maxTiyin}`]),
    ...(Object.entries(chosen) as [FacetKey, string[]][]).map(([facet, codes]) =>
      conditionOf(facet, codes, isLookedUp),
    ),
  ]
  return narrowed.length === 0 ? Prisma.empty : Prisma.sql`and ${Prisma.join(narrowed, ' and ')}`
}

const longest = Prisma.sql`greatest(p.length_mm, p.width_mm, p.height_mm)`
const hasUnits = Prisma.sql`p.availability = 'in_stock' and (p.stock > 0 or p.has_variants and exists (
  select from product x where x.parent_id = p.id and x.status = 'published' and x.stock > 0))`

function conditionOf(facet: FacetKey, codes: string[], isLookedUp: boolean): Prisma.Sql {
  if (facet === 'category')
    return Prisma.sql`p.category_code = any (array(select code from category where ${codes}::text[] && array[code, parent_code]))`
  if (facet === 'region') return Prisma.sql`p.region_soato = any (${codes}::text[])`
  if (facet === 'availability') {
    return anyOf(
      codes.map((code) => (code === 'now' ? hasUnits : Prisma.sql`p.availability = 'made_to_order'`)),
    )
  }
  if (facet === 'ready')
    return Prisma.sql`p.lead_days <= ${Math.max(...codes.map(Number))} and not p.sold_out`
  if (facet === 'price') return anyOf(codes.map(priceStep))
  if (facet === 'span') return anyOf(codes.map(spanStep))
  const marked = Prisma.sql`select m.product_id from product_mark m
    where m.kind = ${facet}::product_term_kind and m.code = any (${codes}::text[])`
  const isMarked = isLookedUp
    ? Prisma.sql`(${marked} and m.product_id = p.id limit 1) is not null`
    : Prisma.sql`p.id in (${marked})`
  return Prisma.sql`(${isMarked}
    or p.has_variants and exists (select from product x, jsonb_array_elements(p.options) with ordinality o
      where x.parent_id = p.id and x.status = 'published' and o.value ->> 'kind' = ${facet}
        and case o.ordinality when 1 then x.first_key else x.second_key end = any (${codes}::text[])))`
}

function anyOf(conditions: Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(conditions, ' or ')})`
}

function priceStep(code: string): Prisma.Sql {
  const step = priceSteps.findIndex((low) => String(low / 100n) === code)
  const [low = 0n, high] = [priceSteps[step], priceSteps[step + 1]]
  return high === undefined
    ? Prisma.sql`p.price_tiyin >= ${low}`
    : Prisma.sql`p.price_tiyin >= ${low} and p.price_tiyin < ${high}`
}

/** A length is in the first step that holds it; above the last one it is over all. */
function spanStep(code: string): Prisma.Sql {
  const at = spanSteps.findIndex((step) => String(step) === code)
  const above = (at === -1 ? spanSteps.at(-1) : spanSteps[at - 1]) ?? 0
  const most = spanSteps[at]
  return most === undefined
    ? Prisma.sql`${longest} > ${above * 10}`
    : Prisma.sql`${longest} > ${above * 10} and ${longest} <= ${most * 10}`
}
