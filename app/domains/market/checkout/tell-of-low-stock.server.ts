import type { Work } from '~/platform/work.server'
import { notifySeller } from '../notify-seller.server'
import type { SaleLine } from './rows/read-lines.server'

/** What was taken out of stock; `stock` is what is left. */
export type TakenLine = Pick<SaleLine, 'sellerId' | 'stock' | 'name'> & { takenUnits: number }

/**
 * Tells sellers of what was just sold and has come down to as many as they asked to be told of. Only the sale that passes
 * that number tells; those after it do not.
 */
export async function tellOfLowStock(
  work: Work,
  /** The sale: `order:<id>`, or another one. */
  sale: string,
  lines: readonly TakenLine[],
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
      key: `${sale}:low:${sellerId}`,
      sellerId,
      template: 'notifications.marketLowStock',
      variables: { items: low.map(({ name, stock }) => `${name.text}: ${stock}`).join('; ') },
      path: '/seller/products?sort=stock',
    })
  }
}
