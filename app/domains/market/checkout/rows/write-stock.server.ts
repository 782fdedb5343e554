import type { Work } from '~/platform/work.server'

/**
 * Takes units out of stock (above zero) or gives them back (below zero): all of it, or nothing. Answers the products of
 * which there is too little. They are locked in the order of their ids, so that two buyers with the same goods cannot
 * wait for each other; whoever comes second then sees what is left.
 */
export async function writeStock(work: Work, units: ReadonlyMap<string, number>): Promise<string[]> {
  const moves = [...units].filter(([, count]) => count !== 0)
  if (moves.length === 0) return []
  const ids = moves.map(([productId]) => productId)
  // What is made to order has no stock to count, also when units of it are given back; neither has what comes in variants
  // since.
  const counted = await work.tx.$queryRaw<{ id: string; stock: number }[]>`select id, stock from product
    where id = any (${ids}::uuid[]) and availability = 'in_stock' and not has_variants order by id for update`
  const stock = new Map(counted.map((row) => [row.id, row.stock]))
  const short = moves.filter(([productId, count]) => count > Math.max(0, stock.get(productId) ?? 0))
  if (short.length > 0) return short.map(([productId]) => productId)
  const counts = moves.map(([, count]) => count)
  await work.tx.$executeRaw`update product p set stock = p.stock - m.count
    from unnest(${ids}::uuid[], ${counts}::int[]) as m (id, count)
    where p.id = m.id and p.availability = 'in_stock' and not p.has_variants`
  return []
}
