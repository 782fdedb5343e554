/** Why a centre does not renew a device early; the person reads it (`vouchers.reason`). */
export const renewalRefusals = [
  'stillServes',
  'canBeRepaired',
  'underWarranty',
  'needNotShown',
  'otherKindNeeded',
] as const

export type RenewalRefusal = (typeof renewalRefusals)[number]
