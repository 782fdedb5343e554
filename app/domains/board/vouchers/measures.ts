/** What is counted of vouchers, each by the day on which it happened; `waiting` on the last day of the period. */
export const voucherMeasures = ['asked', 'issued', 'spent', 'waiting'] as const
export type VoucherMeasure = (typeof voucherMeasures)[number]

/** Tiyin: set aside with the vouchers issued; of the devices handed over, the State's part and people's own. */
export const voucherSums = ['issuedTiyin', 'stateTiyin', 'ownTiyin'] as const
export type VoucherSum = (typeof voucherSums)[number]

/** Of which count a sum is. */
export const countOfSum: Record<VoucherSum, 'issued' | 'spent'> = {
  issuedTiyin: 'issued',
  stateTiyin: 'spent',
  ownTiyin: 'spent',
}

/** Working days: from the application to the voucher, and from the order to the hand-over. */
export const voucherTimes = [
  'medianIssueDays',
  'longestIssueDays',
  'medianDeviceDays',
  'longestDeviceDays',
] as const
