import { findHits, type PreparedSearch } from '~/domains/search/index.server'
import type { Hit } from '~/domains/search/schema'
import { readItems } from '../list-sql.server'
import { type Find, pickProducts } from '../pick-products.server'
import { readCards } from '../product-cards.server'
import type { ProductCard } from '../schema'

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
  let hits: readonly Hit[] = []
  const find: Find = (mostHits) => {
    const found = findHits(prepared, ['product'], mostHits)
    hits = found.hits
    return found
  }
  const { ids, total } = await pickProducts({ page: 1, chosen: {} }, 'relevance', find)
  const items = await readItems(ids.slice(0, most), locale)
  const [best] = ids
  const score = hits.find(({ ref }) => ref === best)?.score ?? 0
  return { items: await readCards(items, locale), total, best: score }
}
