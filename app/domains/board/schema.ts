import type { BoardPeriod } from '~/platform/prisma/enums'

export { measures } from './rules'

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
