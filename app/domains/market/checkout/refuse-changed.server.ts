import { type Refusal, refuse } from '~/lib/result'
import type { SeenLine } from '../schema'
import { namesOf, type SaleLine } from './rows/read-lines.server'

/**
 * Whether the cart is still what the buyer saw, by product; null when it is. Line by line: one price that rose by as much
 * as another fell leaves the total as it was.
 */
export function refuseChanged(
  lines: readonly SaleLine[],
  seen: ReadonlyMap<string, SeenLine>,
): Refusal<'market.error.cartChanged' | 'market.error.priceChangedNames'> | null {
  const differs = ({ productId, quantity }: SaleLine) => seen.get(productId)?.quantity !== quantity
  if (lines.length !== seen.size || lines.some(differs)) return refuse('market.error.cartChanged')
  const dearer = lines.filter(
    ({ productId, unitPriceTiyin }) => seen.get(productId)?.unitPriceTiyin !== unitPriceTiyin,
  )
  return dearer.length > 0 ? refuse('market.error.priceChangedNames', { names: namesOf(dearer) }) : null
}
