import type { BoardPeriod } from '~/platform/prisma/enums'

export { measures } from './rules'
export { voucherMeasures, voucherSums, voucherTimes } from './vouchers/measures'

/** One public figure: of a service or all, in a region or all. Counts that are null are not told. */
export interface FigureRow {
  period: BoardPeriod
  /** First day. */
  startsOn: Date
  /** Empty = all. */
  serviceCode: string
  /** SOATO; empty = the whole country. */
  regionSoato: string
  received: number | null
  refused: number | null
  overdue: number | null
  appeals: number | null
  /** Working days; null = of too few decisions. */
  medianDays: number | null
  /** Working days that nine of ten decisions kept to; null = of too few. */
  longestDays: number | null
}

/** One public figure of vouchers: of a kind of device or all, in a region or all. What is null is not told. */
export interface VoucherFigureRow {
  period: BoardPeriod
  /** First day. */
  startsOn: Date
  /** Empty = all. */
  deviceCode: string
  /** SOATO; empty = the whole country. */
  regionSoato: string
  /** Of no kind alone: which one it is becomes known with the decision. */
  asked: number | null
  issued: number | null
  spent: number | null
  waiting: number | null
  issuedTiyin: bigint | null
  /** How many of the issued the sum is of: those that are not told alone are left out of sums. */
  issuedSummed: number | null
  stateTiyin: bigint | null
  ownTiyin: bigint | null
  /** How many of the spent both sums are of. */
  spentSummed: number | null
  medianIssueDays: number | null
  longestIssueDays: number | null
  medianDeviceDays: number | null
  longestDeviceDays: number | null
}
