/** Whole so'm as tiyin (1 so'm = 100 tiyin). */
export function som(amount: number): bigint {
  return BigInt(amount) * 100n
}

/** A sum as it is typed: "1200000", "1200000.50". */
export function typedSom(tiyin: bigint): string {
  const rest = tiyin % 100n
  return rest === 0n ? String(tiyin / 100n) : `${tiyin / 100n}.${String(rest).padStart(2, '0')}`
}

/**
 * Splits an amount by weights so that the parts always sum to it: each part gets its floor,
 * the units left over go to the largest remainders, the first of equals first.
 * Throws on a negative total or weight, and when all weights are zero.
 */
export function splitByLargestRemainder(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((a, b) => a + b, 0n)
  if (total < 0n || sum <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError('split: total and weights must be non-negative, and one weight positive')
  }
  const parts = weights.map((weight) => (total * weight) / sum)
  const left = Number(total - parts.reduce((a, b) => a + b, 0n))
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n
  return parts
}
