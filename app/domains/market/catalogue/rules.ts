import { som } from '~/lib/money'
import type { StockState } from './schema'

/** What a product is found by. */
export interface SearchSource {
  texts: readonly { name: string; description: string }[]
  categoryNames: readonly string[]
  sellerName: string
}

/**
 * The folded words of a product: `searchName` those of its names, `searchText` all of them once, names first.
 * `fold` makes one spelling of all scripts.
 */
export function searchKeys(
  fold: (text: string) => string,
  { texts, categoryNames, sellerName }: SearchSource,
): { searchName: string; searchText: string } {
  const names = uniqueWords(texts.map(({ name }) => fold(name)))
  const rest = [...categoryNames, sellerName, ...texts.map(({ description }) => description)]
  const all = uniqueWords([...names, ...rest.map((text) => fold(text))])
  return { searchName: names.join(' '), searchText: all.join(' ') }
}

/** The words of a folded query that are worth looking for: at most six, each once, without one-letter words. */
export function searchWords(folded: string): string[] {
  return uniqueWords([folded])
    .filter((word) => word.length > 1)
    .slice(0, 6)
}

function uniqueWords(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.split(' ')).filter(Boolean))]
}

/** At most this many is told to the buyer as "few". */
const fewUnits = 3

/** By what is free now; whether others hold the last ones is asked apart. */
export function stockState(
  availability: 'in_stock' | 'made_to_order',
  stock: number,
): Exclude<StockState, 'reserved'> {
  if (availability === 'made_to_order') return 'toOrder'
  if (stock <= 0) return 'soldOut'
  return stock <= fewUnits ? 'few' : 'inStock'
}

/** Lower bounds of the price facet; each reaches to the next. */
export const priceSteps: readonly bigint[] = [0, 50_000, 100_000, 250_000, 500_000, 1_000_000].map(som)
