import { ok, type Result, refuse } from '~/lib/result'
import type { Tx } from '~/platform/db.server'
import { readOwnHold } from './lock-cart.server'
import { moveStock } from './move-stock.server'
import type { SaleLine } from './read-lines.server'

/** Takes what is wanted beyond the cart's earlier hold, which ends here; gives back what is held too much. */
export async function holdStock(
  tx: Tx,
  cartId: string,
  lines: readonly SaleLine[],
): Promise<Result<null, 'market.error.soldOutNames'>> {
  const own = await readOwnHold(tx, cartId)
  const units = new Map([...own.units].map(([productId, taken]) => [productId, -taken]))
  for (const line of lines) {
    if (line.availability !== 'in_stock') continue
    units.set(line.productId, (units.get(line.productId) ?? 0) + line.quantity)
  }
  const short = new Set(await moveStock(tx, units))
  if (short.size > 0) {
    return refuse('market.error.soldOutNames', {
      names: namesOf(lines.filter(({ productId }) => short.has(productId))),
    })
  }
  if (own.checkoutId) {
    await tx.stockHold.updateMany({ where: { checkoutId: own.checkoutId }, data: { takenUnits: 0 } })
    await tx.checkout.update({ where: { id: own.checkoutId }, data: { status: 'cancelled' } })
  }
  return ok(null)
}

/** As a message names them. */
export function namesOf(lines: readonly SaleLine[]): string {
  return lines.map(({ name }) => name.text).join('; ')
}
