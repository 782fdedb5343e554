import { countDocuments, hitsSql, type PreparedSearch } from '~/domains/search/index.server'
import { database } from '~/platform/db.server'
import { bestHitsSql, type RawItem } from '../list-sql.server'
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
  const search = hitsSql(prepared, ['product'], await countDocuments())
  const [row] = await database().$queryRaw<{ list: { items: RawItem[]; total: number; best: number } }[]>(
    bestHitsSql(search, most, locale),
  )
  const { items = [], total = 0, best = 0 } = row?.list ?? {}
  return { items: await readCards(items, locale), total, best }
}
