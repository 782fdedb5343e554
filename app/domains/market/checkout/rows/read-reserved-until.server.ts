import type { Client } from '~/platform/work.server'

/**
 * Of these products, those that somebody holds without having paid: when the first units of each come back if she does
 * not. Anybody may ask; whose they are is not said.
 */
export async function readReservedUntil(
  client: Pick<Client, '$queryRaw'>,
  productIds: readonly string[],
): Promise<Map<string, Date>> {
  if (productIds.length === 0) return new Map()
  const rows = await client.$queryRaw<{ productId: string; until: Date }[]>`
    select product_id as "productId", until from market_reserved_until(${[...productIds]}::uuid[])`
  return new Map(rows.map(({ productId, until }) => [productId, until]))
}
