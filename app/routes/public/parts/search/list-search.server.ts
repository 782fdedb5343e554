import type { SearchKind } from '~/domains/search/schema'
import { type KindSearch, searchKind } from '~/workflows/search/search-portal.server'
import { readTypedQuery } from './read-typed-query'

export interface ListSearch extends Omit<KindSearch, 'refs'> {
  /** What was typed; empty when nothing is searched for. */
  q: string
  /** Those of the list that fit, the best first; the list as it is when nothing is searched for. */
  choose: <Thing>(things: readonly Thing[], codeOf: (thing: Thing) => string) => Thing[]
}

/** The search field of a list of one kind. */
export async function searchList(url: URL, kind: Exclude<SearchKind, 'product'>): Promise<ListSearch> {
  const { q, look } = readTypedQuery(url)
  if (!q) return { q, corrections: [], elsewhere: 0, choose: (things) => [...things] }
  const { refs, ...rest } = await searchKind(look, kind)
  const choose: ListSearch['choose'] = (things, codeOf) => {
    const byCode = new Map(things.map((thing) => [codeOf(thing), thing]))
    return refs.flatMap((ref) => byCode.get(ref) ?? [])
  }
  return { q, ...rest, choose }
}

/** How a page of a search is told to search engines. */
export function robotsOf(q: string): { name: string; content: string }[] {
  return q ? [{ name: 'robots', content: 'noindex' }] : []
}
