import { cached } from '~/platform/cache.server'
import { database } from '~/platform/db.server'
import { hitsSql } from '../hits-sql.server'
import type { Hit, SearchKind } from '../schema'
import type { PreparedSearch } from './prepare-search.server'

/** What fits the query among these kinds, the best first. Products may be many: the market pages them itself. */
export async function findHits(
  prepared: PreparedSearch,
  kinds: readonly Exclude<SearchKind, 'product'>[],
): Promise<Hit[]> {
  const hits = hitsSql(prepared, kinds, await countDocuments())
  return database().$queryRaw<Hit[]>`select * from (${hits}) h order by score desc, kind, ref`
}

/** Documents a kind, for the weight of words: a minute old is near enough. */
export function countDocuments(): Promise<ReadonlyMap<string, number>> {
  return cached('search.sizes', 60_000, 'all', async () => {
    const rows = await database().$queryRaw<
      { kind: string; count: number }[]
    >`select kind, count(*)::int as count from search_document group by kind`
    return new Map(rows.map(({ kind, count }) => [kind, count]))
  })
}
