import { type Chosen, facetKeys, type ProductList } from '~/domains/market/schema'
import { cleanLine } from '~/lib/typed/clean'

const names = ['q', 'min', 'max', 'sort'] as const

export type MarketQuery = Partial<Record<(typeof names)[number], string>> & { chosen: Chosen }

/** The list's own query, without what it does not know. */
export function readMarketQuery(url: URL): MarketQuery {
  const query: MarketQuery = { chosen: {} }
  for (const name of names) {
    const value = cleanLine(url.searchParams.get(name) ?? '')
    if (value) query[name] = value
  }
  for (const key of facetKeys) {
    const codes = url.searchParams.getAll(key).map(cleanLine).filter(Boolean)
    if (codes.length > 0) query.chosen[key] = codes
  }
  return query
}

/**
 * The one address of a list. One category, or one region alone, has a page of its own; else all stands in the query.
 * `market` is the way to the whole market.
 */
export function marketLink(market: string, query: MarketQuery, page = 1): string {
  const { chosen } = query
  const [category, ...categories] = chosen.category ?? []
  const [region, ...regions] = chosen.region ?? []
  const own = category ? 'category' : region ? 'region' : null
  const isAlone = own === 'category' ? categories.length === 0 : own === 'region' && regions.length === 0
  const search = new URLSearchParams()
  for (const name of names) if (query[name]) search.set(name, query[name])
  for (const key of facetKeys) {
    if (isAlone && key === own) continue
    for (const code of chosen[key] ?? []) search.append(key, code)
  }
  if (page > 1) search.set('page', String(page))
  const place =
    own === 'category'
      ? `/categories/${encodeURIComponent(category ?? '')}`
      : `/regions/${encodeURIComponent(region ?? '')}`
  const path = isAlone ? market + place : market
  return search.size > 0 ? `${path}?${search}` : path
}

/** The query without the values that the list does not know: no link leads to them. */
export function withoutUnknown(query: MarketQuery, { facets }: Pick<ProductList, 'facets'>): MarketQuery {
  const chosen: Chosen = {}
  for (const { key, values } of facets) {
    const known = values.filter(({ isChosen }) => isChosen).map(({ code }) => code)
    const codes = (query.chosen[key] ?? []).filter((code) => known.includes(code))
    if (codes.length > 0) chosen[key] = codes
  }
  return { ...query, chosen }
}

/** The query with one value of a facet taken away. */
export function without(query: MarketQuery, key: keyof Chosen, code: string): MarketQuery {
  const left = (query.chosen[key] ?? []).filter((one) => one !== code)
  const { [key]: _, ...others } = query.chosen
  return { ...query, chosen: left.length > 0 ? { ...others, [key]: left } : others }
}
