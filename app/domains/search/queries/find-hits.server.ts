import type { Hit, SearchKind } from '../schema'
import { scoreHits } from '../score-hits'
import type { PreparedSearch } from './prepare-search.server'

/** What fits the query among these kinds, the best first. */
export function findHits({ documents, ...question }: PreparedSearch, kinds: readonly SearchKind[]): Hit[] {
  const indexes = new Map(
    kinds.flatMap((kind) => {
      const index = documents.indexes.get(kind)
      return index ? [[kind, index] as const] : []
    }),
  )
  return scoreHits(question, indexes).sort(
    (a, b) => b.score - a.score || compare(a.kind, b.kind) || compare(a.ref, b.ref),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
