import { findHits, type PreparedSearch } from '~/domains/search/index.server'
import { readItems } from '../list-sql.server'
import { readCards } from '../product-cards.server'
import type { ProductCard } from '../schema'
import { findOnShelf } from '../shelf'
import { loadShelf } from '../shelf.server'

export interface FoundProducts {
  /** The best `most` of them. */
  items: ProductCard[]
  total: number
  /** Score of the best one, see `Hit`. */
  best: number
}

/** Products on sale that fit a query, for a page that shows them beside other things. */
export async function findProducts(
  prepared: PreparedSearch,
  { most, locale }: { most: number; locale: string },
): Promise<FoundProducts> {
  const shelf = await loadShelf()
  const hits = findHits(prepared, ['product']).filter(({ ref }) => shelf.places.has(ref))
  const products = findOnShelf(shelf, hits, true)
  const items = await readItems(
    products.slice(0, most).map(({ id }) => id),
    locale,
  )
  return { items: await readCards(items, locale), total: products.length, best: hits[0]?.score ?? 0 }
}
