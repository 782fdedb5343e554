import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { type Holder, type HoldLimitError, limitShares } from '../limit-holds.server'
import { readOwnHold } from '../rows/lock-cart.server'
import { namesOf, type SaleLine } from '../rows/read-lines.server'
import { readReservedUntil } from '../rows/read-reserved-until.server'
import { writeStock } from '../rows/write-stock.server'

export type HoldStockError =
  | HoldLimitError
  /** `details.names` are not there in this number. */
  | 'market.error.soldOutNames'
  /** The same, and some of `details.names` come back at `details.until` (ISO) if whoever holds them does not pay. */
  | 'market.error.reservedNames'

/** Takes what is wanted beyond the cart's earlier hold, which ends here; gives back what is held too much. */
export async function holdStock(
  work: Work,
  holder: Holder,
  lines: readonly SaleLine[],
): Promise<Result<null, HoldStockError>> {
  const own = await readOwnHold(work, holder.cartId)
  const units = new Map([...own.units].map(([productId, taken]) => [productId, -taken]))
  for (const line of lines) {
    if (line.availability !== 'in_stock') continue
    units.set(line.productId, (units.get(line.productId) ?? 0) + line.quantity)
  }
  const short = new Set(await writeStock(work, units))
  if (short.size > 0) {
    const missing = lines.filter(({ productId }) => short.has(productId))
    const until = await readReservedUntil(
      work,
      missing.map(({ productId }) => productId),
    )
    const soonest = [...until.values()].sort((a, b) => a.getTime() - b.getTime())[0]
    const names = namesOf(missing)
    return soonest
      ? refuse('market.error.reservedNames', { names, until: soonest.toISOString() })
      : refuse('market.error.soldOutNames', { names })
  }
  if (own.checkoutId) {
    await work.tx.stockHold.updateMany({ where: { checkoutId: own.checkoutId }, data: { takenUnits: 0 } })
    await work.tx.checkout.update({ where: { id: own.checkoutId }, data: { status: 'cancelled' } })
  }
  return (await limitShares(work, holder, lines)) ?? ok(null)
}
