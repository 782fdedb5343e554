import { facetKeys, type ListProductsInput, type ProductList } from '~/domains/market/schema'
import type { MarketQuery } from './market-links'

const named = ['category', 'region', 'availability'] as const

/** What of an address says nothing: the list is shown without it, and that is said. */
export type WrongFilter = (typeof named)[number] | 'choice' | 'sort' | 'min' | 'max' | 'priceTurned'

export function findWrongFilters(
  query: MarketQuery,
  { chosen, sort, minTiyin: min, maxTiyin: max }: ListProductsInput,
  list: Pick<ProductList, 'unknown'>,
): WrongFilter[] {
  // What looks like no code at all was not even asked for.
  const unknown = facetKeys.filter(
    (key) => list.unknown.includes(key) || query.chosen[key]?.some((code) => !chosen[key]?.includes(code)),
  )
  const isNamed = (key: string) => named.some((name) => name === key)
  return [
    ...named.filter((name) => unknown.includes(name)),
    ...(unknown.some((key) => !isNamed(key)) ? (['choice'] as const) : []),
    ...(query.sort !== undefined && sort === undefined ? (['sort'] as const) : []),
    ...(query.min !== undefined && min === undefined ? (['min'] as const) : []),
    ...(query.max !== undefined && max === undefined ? (['max'] as const) : []),
    ...(min !== undefined && max !== undefined && min > max ? (['priceTurned'] as const) : []),
  ]
}
