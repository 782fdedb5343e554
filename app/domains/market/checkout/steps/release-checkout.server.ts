import type { Tx } from '~/platform/db.server'
import { asSystem } from '~/platform/system-scope.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { nextCheckoutStatus } from '../../lifecycle'
import { lockCart } from './lock-cart.server'
import { moveStock } from './move-stock.server'

/**
 * Ends an open checkout and gives its stock back, once: a checkout that is over already, or was paid, stays as it is.
 * Close the payment page before it. What is paid later still is settled by `completeCheckoutIn`.
 */
export async function releaseCheckoutIn(
  tx: Tx,
  input: { checkoutId: string; move: 'lapse' | 'cancel' },
): Promise<{ released: boolean }> {
  return asSystem(tx, async () => {
    const checkout = await lockCheckout(tx, input.checkoutId)
    const status = checkout && nextCheckoutStatus(checkout.status, input.move)
    if (!checkout || !status) return { released: false }
    await moveStock(tx, new Map(checkout.holds.map(({ productId, takenUnits }) => [productId, -takenUnits])))
    await tx.stockHold.updateMany({ where: { checkoutId: checkout.id }, data: { takenUnits: 0 } })
    await tx.checkout.update({ where: { id: checkout.id }, data: { status } })
    clearCatalogueCache(tx)
    return { released: true }
  })
}

/** The checkout with its holds, after the locks of its cart and of itself. Null when there is none. */
export async function lockCheckout(tx: Tx, checkoutId: string) {
  const known = await tx.checkout.findUnique({ where: { id: checkoutId }, select: { cartId: true } })
  if (!known) return null
  await lockCart(tx, known)
  await tx.$executeRaw`select 1 from checkout where id = ${checkoutId}::uuid for update`
  return tx.checkout.findUnique({
    where: { id: checkoutId },
    include: { holds: { orderBy: { productId: 'asc' } }, order: { select: { id: true, number: true } } },
  })
}
