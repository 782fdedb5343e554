import type { SearchKind } from '~/domains/search/schema'
import type { Locale } from '~/i18n/locales'
import { type KindSearch, searchKind } from '~/views/search/search-portal.server'
import { listAlike } from './leads.server'
import { readTypedQuery } from './read-typed-query'

export interface ListSearch extends Omit<KindSearch, 'refs'> {
  /** What was typed; empty when nothing is searched for. */
  q: string
  /** Words that look like what was typed, where nothing of the list fits. */
  alike: string[]
  /** Those of the list that fit, the best first; the list as it is when nothing is searched for. */
  choose: <Thing>(things: readonly Thing[], codeOf: (thing: Thing) => string) => Thing[]
}

/** The search field of a list of one kind. */
export async function searchList(
  url: URL,
  kind: Exclude<SearchKind, 'product'>,
  locale: Locale,
): Promise<ListSearch> {
  const { q, look } = readTypedQuery(url)
  if (!q) return { q, corrections: [], elsewhere: 0, alike: [], choose: (things) => [...things] }
  const { refs, ...rest } = await searchKind(look, kind)
  const alike = refs.length === 0 ? await listAlike(look, locale) : []
  const choose: ListSearch['choose'] = (things, codeOf) => {
    const byCode = new Map(things.map((thing) => [codeOf(thing), thing]))
    return refs.flatMap((ref) => byCode.get(ref) ?? [])
  }
  return { q, ...rest, alike, choose }
}

/** How a page of a search is told to search engines. */
export function robotsOf(q: string): { name: string; content: string }[] {
  return q ? [{ name: 'robots', content: 'noindex' }] : []
}
