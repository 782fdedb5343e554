import { type ContentLocale, contentLocaleOf } from '~/i18n/locales'
import { Prisma } from '~/platform/prisma/client'
import { languageOrder } from './local-text'
import { priceSteps } from './rules'
import { type AvailabilityFilter, type ListProductsInput, type ProductSort, productsPerPage } from './schema'

export interface RawItem {
  slug: string
  name: string | null
  lang: string | null
  price: string
  availability: 'in_stock' | 'made_to_order'
  stock: number
  region: string
  sellerSlug: string
  sellerName: string
  photo: { key: string; width: number; height: number; alt: Record<string, string> } | null
}

export interface RawList {
  /** Before the filters. */
  found: number
  total: number
  items: RawItem[]
  categories: { code: string; name: string; count: number }[]
  regions: { soato: string; name: string; count: number }[]
  /** In the order of the price steps. */
  prices: number[]
  availability: Record<AvailabilityFilter, number>
}

/**
 * One statement for the page and its facets. `search` is a query of `ref` (the product) and `score`, null when nothing
 * is searched for. `hits` are the products that fit the words, each with a mark per
 * filter (c category, r region, m money, a availability): a facet's counts leave out its own filter.
 */
export function listSql(
  request: ListProductsInput & { locale: string },
  search: Prisma.Sql | null,
  sort: ProductSort,
): Prisma.Sql {
  const { category, region, seller, minTiyin, maxTiyin, availability, page, locale } = request
  const from = priceSteps.map(String)
  const to = [...from.slice(1), null]
  const yes = Prisma.sql`true`
  const name = nameColumn(locale)
  return Prisma.sql`
with hits as materialized (
  select p.id, p.slug, p.category_code, p.region_soato, p.price_tiyin, p.availability, p.stock, p.created_at,
    s.slug as seller_slug, s.display_name as seller_name,
    ${search ? Prisma.sql`f.score` : Prisma.sql`0`} as rank,
    ${category ? Prisma.sql`p.category_code = ${category}` : yes} as c,
    ${region ? Prisma.sql`p.region_soato = ${region}` : yes} as r,
    ${minTiyin === undefined ? yes : Prisma.sql`p.price_tiyin >= ${minTiyin}::bigint`} and
    ${maxTiyin === undefined ? yes : Prisma.sql`p.price_tiyin <= ${maxTiyin}::bigint`} as m,
    ${availabilityCondition(availability)} as a
  from product p join seller s on s.id = p.seller_id and s.status = 'approved'
    ${search ? Prisma.sql`join (${search}) f on f.ref::uuid = p.id` : Prisma.empty}
  where p.status = 'published' and ${seller ? Prisma.sql`s.slug = ${seller}` : yes}
), page as (
  select * from hits where c and r and m and a
  order by ${orderBy(sort)} limit ${productsPerPage} offset (
    -- A page behind the last one is the last one.
    select least(${page - 1}, greatest(0, (count(*) - 1) / ${productsPerPage})) * ${productsPerPage}
    from hits where c and r and m and a)
)
select json_build_object(
  'found', (select count(*) from hits),
  'total', (select count(*) from hits where c and r and m and a),
  'items', ${itemsJson(locale, sort)},
  'categories', (select coalesce(json_agg(json_build_object('code', k.code, 'name', k.${name}, 'count', coalesce(n.count, 0))
      order by k.position), '[]'::json)
    from category k left join (
      select category_code, count(*) as count from hits where r and m and a group by category_code) n
      on n.category_code = k.code),
  'regions', (select coalesce(json_agg(json_build_object('soato', n.region_soato, 'name', k.${name}, 'count', n.count)
      order by n.region_soato), '[]'::json)
    from (select region_soato, count(*) filter (where c and m and a) as count from hits group by region_soato) n
    join territory k on k.soato = n.region_soato),
  -- Both bounds count, as they do when they are chosen.
  'prices', (select json_agg(n.count order by n.step) from (
      select b.step, count(h.id) as count
      from unnest(${from}::bigint[], ${to}::bigint[]) with ordinality as b (low, high, step)
      left join hits h on h.c and h.r and h.a and h.price_tiyin >= b.low
        and (b.high is null or h.price_tiyin <= b.high)
      group by b.step) n),
  'availability', (select json_build_object(
      'now', count(*) filter (where availability = 'in_stock' and stock > 0),
      'toOrder', count(*) filter (where availability = 'made_to_order')) from hits where c and r and m)
) as list`
}

/** The best hits of a search, without filters and facets: for pages that show products beside other things. */
export function bestHitsSql(search: Prisma.Sql, most: number, locale: string): Prisma.Sql {
  return Prisma.sql`
with hits as materialized (
  select p.id, p.slug, p.region_soato, p.price_tiyin, p.availability, p.stock, p.created_at,
    s.slug as seller_slug, s.display_name as seller_name, f.score as rank
  from product p join seller s on s.id = p.seller_id and s.status = 'approved'
    join (${search}) f on f.ref::uuid = p.id
  where p.status = 'published'
), page as (
  select * from hits order by ${orderBy('relevance')} limit ${most}
)
select json_build_object(
  'total', (select count(*) from hits),
  'best', (select coalesce(max(rank), 0) from hits),
  'items', ${itemsJson(locale, 'relevance')}
) as list`
}

// The rows of `page` with their names and first pictures.
function itemsJson(locale: string, sort: ProductSort): Prisma.Sql {
  const languages = [...languageOrder(locale)]
  return Prisma.sql`(select coalesce(json_agg(json_build_object(
      'slug', h.slug, 'name', t.name, 'lang', t.locale, 'price', h.price_tiyin::text, 'availability', h.availability,
      'stock', h.stock, 'region', h.region_soato, 'sellerSlug', h.seller_slug, 'sellerName', h.seller_name,
      'photo', f.photo) order by ${orderBy(sort)}), '[]'::json)
    from page h
    left join lateral (
      select t.name, t.locale from product_text t where t.product_id = h.id
      order by array_position(${languages}::text[], t.locale) limit 1) t on true
    left join lateral (
      select json_build_object('key', f.storage_key, 'width', f.width, 'height', f.height, 'alt', f.alt) as photo
      from product_photo f where f.product_id = h.id order by f.position limit 1) f on true)`
}

function availabilityCondition(filter: AvailabilityFilter | undefined): Prisma.Sql {
  if (filter === 'now') return Prisma.sql`p.availability = 'in_stock' and p.stock > 0`
  if (filter === 'toOrder') return Prisma.sql`p.availability = 'made_to_order'`
  return Prisma.sql`true`
}

// What cannot be bought stands last. The slug makes the order the same on every page.
function orderBy(sort: ProductSort): Prisma.Sql {
  const last = Prisma.sql`(availability = 'in_stock' and stock = 0)`
  if (sort === 'cheapest') return Prisma.sql`${last}, price_tiyin, slug`
  if (sort === 'dearest') return Prisma.sql`${last}, price_tiyin desc, slug`
  if (sort === 'relevance') return Prisma.sql`rank desc, ${last}, created_at desc, slug`
  return Prisma.sql`${last}, created_at desc, slug`
}

const nameColumns: Record<ContentLocale, string> = {
  'uz-Latn': 'name_uz_latn',
  'uz-Cyrl': 'name_uz_cyrl',
  ru: 'name_ru',
  en: 'name_en',
}

/** Column of a reference table that holds the name in this language. */
export function nameColumn(locale: string): Prisma.Sql {
  return Prisma.raw(nameColumns[contentLocaleOf(locale)])
}
