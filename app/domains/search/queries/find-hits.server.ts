import type { SearchKind } from '../schema'
import { type Found, scoreHits } from '../score-hits'
import type { PreparedSearch } from './prepare-search.server'

/** What fits the query among these kinds, the best first; no more than `most`. */
export function findHits(
  { documents, ...question }: PreparedSearch,
  kinds: readonly SearchKind[],
  most = Number.POSITIVE_INFINITY,
): Found {
  const indexes = new Map(
    kinds.flatMap((kind) => {
      const index = documents.indexes.get(kind)
      return index ? [[kind, index] as const] : []
    }),
  )
  const { hits, total } = scoreHits(question, indexes, most)
  hits.sort((a, b) => b.score - a.score || compare(a.kind, b.kind) || compare(a.ref, b.ref))
  return { hits: hits.slice(0, most), total }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
