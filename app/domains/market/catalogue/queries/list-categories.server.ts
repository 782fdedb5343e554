import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { nameColumn } from '../list-sql.server'
import { estimate, pickFromShelf } from '../shelf'
import { loadShelf } from '../shelf.server'

export interface CategoryCount {
  code: string
  name: string
  /** The one it stands in; null at the top. */
  parent: string | null
  /** Those of the ones that stand in it as well; an estimate where the market is large. */
  count: number
  /** Picture of its newest product; null when it has none. */
  photoKey: string | null
}

/** All categories, each before the ones that stand in it, with the number of products on sale. Up to a minute old. */
export function listCategories(locale: string): Promise<CategoryCount[]> {
  return cached('market.categories', 60_000, locale, () => loadCategories(locale), 8)
}

async function loadCategories(locale: string): Promise<CategoryCount[]> {
  const shelf = await loadShelf()
  const { count } = pickFromShelf(shelf, shelf.products, { page: 1, chosen: {} }, 'newest')
  const rows = await database().$queryRaw<Omit<CategoryCount, 'count'>[]>`
    select k.code, k.${nameColumn(locale)} as name, k.parent_code as parent, f.storage_key as "photoKey"
    from category k
    left join lateral (select f.storage_key from product p join product_photo f on f.product_id = p.id and f.position = 0
      where (p.category_code = k.code or p.category_code in (select x.code from category x where x.parent_code = k.code))
        and p.status = 'published' and p.parent_id is null order by p.created_at desc limit 1) f on true
    order by k.position`
  return rows.map((row) => ({ ...row, count: estimate(count('category', row.code), shelf.share) }))
}
