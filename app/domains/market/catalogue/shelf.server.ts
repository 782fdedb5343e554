import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { createShelf, type RawShelved, type Shelf } from './shelf'

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

/** Everything that is on sale. Up to ten seconds old. */
export function loadShelf(): Promise<Shelf> {
  return cached('market.shelf', 10_000, 'all', readShelf, 1)
}

// One value in place of ten thousand rows, which take the client five times as long.
async function readShelf(): Promise<Shelf> {
  const [answer] = await database().$queryRaw<{ rows: Row[] | null }[]>`
    select json_agg(json_build_array(p.id, p.slug, p.category_code, k.parent_code, p.region_soato,
        s.slug, p.price_tiyin, p.lead_days, greatest(p.length_mm, p.width_mm, p.height_mm), m.terms, case
        when p.availability = 'made_to_order' then 'toOrder' when p.stock > 0 then 'now' else 'gone' end)
      order by p.availability = 'in_stock' and p.stock = 0, p.created_at desc, p.slug) as rows
    from product p join category k on k.code = p.category_code
    left join (select product_id, array_agg(kind || ':' || code) as terms from product_mark where kind <> 'care'
      group by product_id) m on m.product_id = p.id
    join seller s on s.id = p.seller_id and s.status = 'approved' where p.status = 'published'`
  const products = (answer?.rows ?? []).map(
    ([id, slug, category, parentCategory, region, seller, ...more]): RawShelved => {
      const [priceTiyin, leadDays, longestMm, terms, availability] = more
      return {
        ...{ id, slug, category, parentCategory, region, seller, priceTiyin, leadDays, longestMm },
        ...{ terms: terms ?? [], availability },
      }
    },
  )
  return createShelf(products)
}
