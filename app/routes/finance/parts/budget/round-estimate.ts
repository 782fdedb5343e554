const thousandSoum = 100_000n

/** What is only estimated is told in thousands of soʻm: more would look exact. Tiyin, zero or more. */
export function roundEstimate(tiyin: string): bigint {
  return ((BigInt(tiyin) + thousandSoum / 2n) / thousandSoum) * thousandSoum
}
