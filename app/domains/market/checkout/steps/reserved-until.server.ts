import type { Tx } from '~/platform/db.server'

/**
 * Of these products, those that somebody holds without having paid: when the first units of each come back if she does
 * not. Anybody may ask; whose they are is not said.
 */
export async function readReservedUntil(
  tx: Pick<Tx, '$queryRaw'>,
  productIds: readonly string[],
): Promise<Map<string, Date>> {
  if (productIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ productId: string; until: Date }[]>`
    select product_id as "productId", until from market_reserved_until(${[...productIds]}::uuid[])`
  return new Map(rows.map(({ productId, until }) => [productId, until]))
}
