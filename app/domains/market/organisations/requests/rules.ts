/** Lines of one request, and pictures. */
export const mostRequestLines = 20
export const mostRequestPhotos = 3

/** What is counted (`requests.unit`). The database has the same list. */
export const requestUnits = ['piece', 'set', 'pair', 'metre', 'kilogram'] as const
export type RequestUnit = (typeof requestUnits)[number]

/** What the priced lines come to. A line without a price is not offered. */
export function sumPrices(
  lines: readonly { id: string; quantity: number }[],
  prices: ReadonlyMap<string, bigint>,
): bigint {
  return lines.reduce((sum, { id, quantity }) => sum + BigInt(quantity) * (prices.get(id) ?? 0n), 0n)
}

/** Those that offer most of the lines first, of equals the cheaper. */
export function compareOffers(
  one: { pricedLines: number; totalTiyin: bigint },
  other: { pricedLines: number; totalTiyin: bigint },
): number {
  if (one.pricedLines !== other.pricedLines) return other.pricedLines - one.pricedLines
  return one.totalTiyin < other.totalTiyin ? -1 : Number(one.totalTiyin > other.totalTiyin)
}
