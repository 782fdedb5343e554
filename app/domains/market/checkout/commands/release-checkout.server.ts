import type { Work } from '~/platform/work.server'
import { clearCatalogueCache } from '../../catalogue/cached.server'
import { nextCheckoutStatus } from '../../lifecycle'
import { lockCheckout } from '../rows/lock-checkout.server'
import { writeStock } from '../rows/write-stock.server'

/**
 * Ends an open checkout and gives its stock back, once: a checkout that is over already, or was paid, stays as it is, and
 * `lapse` does nothing before its time is over. Close the payment page before it. What is paid later still is settled by `completeCheckout`.
 */
export async function releaseCheckout(
  work: Work,
  input: { checkoutId: string; move: 'lapse' | 'cancel' },
): Promise<{ released: boolean }> {
  return work.asSystem(async () => {
    const checkout = await lockCheckout(work, input.checkoutId)
    if (input.move === 'lapse' && checkout && checkout.expiresAt > work.now()) return { released: false }
    const status = checkout && nextCheckoutStatus(checkout.status, input.move)
    if (!checkout || !status) return { released: false }
    await writeStock(
      work,
      new Map(checkout.holds.map(({ productId, takenUnits }) => [productId, -takenUnits])),
    )
    await work.tx.stockHold.updateMany({ where: { checkoutId: checkout.id }, data: { takenUnits: 0 } })
    await work.tx.checkout.update({ where: { id: checkout.id }, data: { status } })
    clearCatalogueCache(work)
    return { released: true }
  })
}
