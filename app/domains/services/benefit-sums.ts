/**
 * The dated sum that each benefit is counted from. What share of it a benefit pays stands in the parameters
 * `benefit-from.<service>` and `benefit-to.<service>`, in per cent of it.
 */
export const benefitBases: Readonly<Record<string, 'poverty-line' | 'minimum-wage'>> = {
  'child-benefit': 'poverty-line',
  'material-aid': 'poverty-line',
  'lonely-elderly-aid': 'poverty-line',
  'disability-allowance': 'poverty-line',
  'carer-allowance': 'poverty-line',
  'survivor-allowance': 'poverty-line',
  'maternity-benefit': 'minimum-wage',
  'tuition-support': 'minimum-wage',
  'emergency-aid': 'poverty-line',
  'climate-support': 'poverty-line',
}

/** Tiyin that a share comes to, in whole thousands of soʻm. */
export function shareOf(amountTiyin: bigint, percent: bigint): bigint {
  const thousand = 100_000n
  return ((amountTiyin * percent + thousand * 50n) / (thousand * 100n)) * thousand
}
