import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { Prisma } from '~/platform/prisma/client'
import { restsToday } from './list-sql.server'
import { createShelf, type RawShelved, type Shelf } from './shelf'
import { variantSums } from './variants/variant-sums.server'

type Row = [
  ...[
    id: string,
    slug: string,
    category: string,
    parentCategory: string | null,
    region: string,
    seller: string,
  ],
  ...[priceTiyin: number, leadDays: number, longestMm: number | null, terms: string[] | null],
  availability: RawShelved['availability'],
]

/** Of a shelf of more, memory and the reading every ten seconds would be too much. */
const most = 20_000
const lots = 2 ** 32

/**
 * What is on sale: everything up to 20,000 products, up to ten seconds old; above that as many, drawn by lot and the same
 * ones every time, read anew each minute that somebody asks.
 */
export async function loadShelf(): Promise<Shelf> {
  // Not forgotten with the market: an estimate does not change by one write.
  const sample = await cached('shelf.sample', 60_000, 'all', () => readSample(most), 1, 600_000)
  return sample ?? cached('market.shelf', 10_000, 'all', readWhole, 1)
}

export async function readWhole(): Promise<Shelf> {
  return createShelf(await readRows(Prisma.sql`product`))
}

/** So many of what is on sale; null where there are no more. */
export async function readSample(size: number): Promise<Shelf | null> {
  const [bound] = await database().$queryRaw<{ lot: number }[]>`select uuid_hash(p.id) as lot from product p
    where p.status = 'published' and p.parent_id is null order by uuid_hash(p.id) offset ${size} limit 1`
  if (!bound) return null
  const rows = await readRows(Prisma.sql`(select p.* from product p where p.status = 'published'
    and p.parent_id is null order by uuid_hash(p.id) limit ${size})`)
  return createShelf(rows, (bound.lot + lots / 2) / lots)
}

/** A shelf of these products alone, those of them that are on sale. */
export async function readShelfOf(ids: readonly string[]): Promise<Shelf> {
  return createShelf(
    await readRows(Prisma.sql`(select p.* from product p where p.id = any (${[...ids]}::uuid[]))`),
  )
}

// Where variants differ in a list of words, what can be bought says of what words it is.
const termsOf = Prisma.sql`case when not p.has_variants then m.terms else
  coalesce((select array_agg(term) from unnest(m.terms) term where not exists (
    select from jsonb_array_elements(p.options) o where o ->> 'kind' = split_part(term, ':', 1))), '{}') ||
  coalesce((select array_agg(distinct o.value ->> 'kind' || ':' || case o.ordinality when 1 then x.first_key else x.second_key end)
    from product x, jsonb_array_elements(p.options) with ordinality o
    where x.parent_id = p.id and x.status = 'published' and o.value ->> 'kind' is not null
      and (x.stock > 0 or x.availability = 'made_to_order')), '{}') end`

// One value in place of ten thousand rows, which take the client five times as long.
async function readRows(products: Prisma.Sql): Promise<RawShelved[]> {
  const resting = restsToday()
  const [answer] = await database().$queryRaw<{ rows: Row[] | null }[]>`
    select json_agg(json_build_array(p.id, p.slug, p.category_code, k.parent_code, p.region_soato,
        s.slug, coalesce(v.price, p.price_tiyin), p.lead_days, greatest(p.length_mm, p.width_mm, p.height_mm), ${termsOf}, case when ${resting} then 'gone'
        when p.availability = 'made_to_order' then 'toOrder' when coalesce(v.stock, p.stock) > 0 then 'now' else 'gone' end)
      order by ${resting} or p.availability = 'in_stock' and coalesce(v.stock, p.stock) = 0, p.created_at desc, p.slug) as rows
    from ${products} p join category k on k.code = p.category_code
    left join lateral (select array_agg(kind || ':' || code) as terms from product_mark where product_id = p.id
      and kind <> 'care') m on true
    ${variantSums}
    join seller s on s.id = p.seller_id and s.status = 'approved'
    where p.status = 'published' and p.parent_id is null`
  return (answer?.rows ?? []).map(
    ([id, slug, category, parentCategory, region, seller, ...more]): RawShelved => {
      const [priceTiyin, leadDays, longestMm, terms, availability] = more
      return {
        ...{ id, slug, category, parentCategory, region, seller, priceTiyin, leadDays, longestMm },
        ...{ terms: terms ?? [], availability },
      }
    },
  )
}
