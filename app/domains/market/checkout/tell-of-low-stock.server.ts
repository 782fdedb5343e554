import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import type { SaleLine } from './rows/read-lines.server'

/**
 * Tells sellers of what was just sold and has come down to as many as they asked to be told of. Only the sale that passes
 * that number tells; those after it do not.
 */
export async function tellOfLowStock(
  work: Work,
  orderId: string,
  lines: readonly (SaleLine & { takenUnits: number })[],
): Promise<void> {
  const sellers = await work.tx.seller.findMany({
    where: { id: { in: lines.map(({ sellerId }) => sellerId) }, lowStock: { not: null } },
    select: { id: true, lowStock: true },
  })
  for (const { id: sellerId, lowStock } of sellers) {
    const bound = lowStock ?? 0
    const low = lines.filter(
      (line) => line.sellerId === sellerId && line.stock <= bound && line.stock + line.takenUnits > bound,
    )
    if (low.length === 0) continue
    await notifySeller(work, {
      key: `order:${orderId}:low:${sellerId}`,
      sellerId,
      template: 'notifications.marketLowStock',
      variables: { items: low.map(({ name, stock }) => `${name.text}: ${stock}`).join('; ') },
      path: '/seller/products?sort=stock',
    })
  }
}
