/** With fewer offers of others nothing is said of a price. */
const leastOthers = 3

/** The middle price; of an even number the lower of the two. Null of none. Tiyin. */
export function medianOf(prices: readonly bigint[]): bigint | null {
  const sorted = [...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}

/**
 * The median of what others ask for the same kind of device, where a price is further from it than so many percent;
 * null where it is not, or where there are fewer than three others.
 */
export function findFarMedian(priceTiyin: bigint, others: readonly bigint[], percent: bigint): bigint | null {
  const median = others.length < leastOthers ? null : medianOf(others)
  if (median === null) return null
  const apart = priceTiyin > median ? priceTiyin - median : median - priceTiyin
  return apart * 100n > median * percent ? median : null
}
