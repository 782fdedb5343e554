import { som } from '~/lib/money'
import type { StockState } from './schema'

/** At most this many is told to the buyer as "few". */
const fewUnits = 3

/** By what is free now; whether others hold the last ones is asked apart. */
export function stockState(
  availability: 'in_stock' | 'made_to_order',
  stock: number,
): Exclude<StockState, 'reserved' | 'resting'> {
  if (availability === 'made_to_order') return 'toOrder'
  if (stock <= 0) return 'soldOut'
  return stock <= fewUnits ? 'few' : 'inStock'
}

/** Lower bounds of the price facet; each reaches to the next. */
export const priceSteps: readonly bigint[] = [0, 50_000, 100_000, 250_000, 500_000, 1_000_000].map(som)

/** Working days within which a thing is sent: each holds the ones before it. */
export const readySteps = [3, 7, 14, 30] as const

/** Longest side in centimetres; each reaches from the one before it. What is longer is `over`. */
export const spanSteps = [15, 30, 60, 100] as const

/** Pictures that a product may have. */
export const mostPhotos = 8

/** Prices between which a product is sold, in tiyin. */
export const priceBounds = { least: som(100), most: som(999_999_999) } as const

/** A price in whole soʻm, higher or lower by so many percent. */
export function priceAfter(priceTiyin: bigint, percent: number): bigint {
  const som = (priceTiyin * BigInt(100 + percent) + 5_000n) / 10_000n
  return som * 100n
}
