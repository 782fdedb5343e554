/** A count of fewer people is not told: k-anonymity with k = 5 (example value). */
export const fewest = 5

/** The 90th percentile of fewer decisions is nearly the longest of them. */
export const fewestForLongest = 10

/** What is counted, each by the day on which it happened. */
export const measures = ['received', 'refused', 'overdue', 'appeals'] as const
export type Measure = (typeof measures)[number]

/** The value below which the given share of them lies: the nearest one that there is. Null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}
