import type { Tx } from '~/platform/db.server'

/**
 * Takes units out of stock (above zero) or gives them back (below zero), in the order of the ids, so that two buyers
 * with the same goods cannot wait for each other. The condition stands in the update itself: whoever comes second
 * waits for the first and then sees what is left. Answers the products of which there is too little; the caller then
 * undoes the rest (`undoIfRefused`).
 */
export async function moveStock(tx: Tx, units: ReadonlyMap<string, number>): Promise<string[]> {
  const short: string[] = []
  for (const [productId, count] of [...units].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count === 0) continue
    const moved =
      count > 0
        ? await tx.$executeRaw`update product set stock = stock - ${count}
            where id = ${productId}::uuid and availability = 'in_stock' and stock >= ${count}`
        : await tx.$executeRaw`update product set stock = stock + ${-count}
            where id = ${productId}::uuid and availability = 'in_stock'`
    // Given back to a product that is made to order by now: there is nothing to count.
    if (moved === 0 && count > 0) short.push(productId)
  }
  return short
}
