import { cleanLine } from '~/lib/typed/clean'

const names = ['q', 'category', 'region', 'min', 'max', 'availability', 'sort'] as const

export type MarketQuery = Partial<Record<(typeof names)[number], string>>

/** The list's own query, without what it does not know. */
export function readMarketQuery(url: URL): MarketQuery {
  const query: MarketQuery = {}
  for (const name of names) {
    const value = cleanLine(url.searchParams.get(name) ?? '')
    if (value) query[name] = value
  }
  return query
}

/** Address of the list with some of its query changed; undefined takes a value away. Paging starts again. */
export function marketLink(
  path: string,
  query: MarketQuery,
  changes: MarketQuery & { page?: string },
): string {
  const all = { ...query, ...changes }
  const search = new URLSearchParams()
  for (const name of [...names, 'page'] as const) {
    const value = all[name]
    if (value) search.set(name, value)
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
