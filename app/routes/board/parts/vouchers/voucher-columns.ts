import type { VoucherFigureRow } from '~/domains/board/schema'
import { voucherMeasures, voucherSums, voucherTimes } from '~/domains/board/schema'

/** The figures that a table shows at once. */
export const voucherViews = ['counts', 'money', 'days'] as const
export type VoucherView = (typeof voucherViews)[number]

export const columnsOfView = {
  counts: voucherMeasures,
  money: voucherSums,
  days: voucherTimes,
} as const satisfies Record<VoucherView, readonly (keyof VoucherFigureRow)[]>

export type VoucherColumn = (typeof columnsOfView)[VoucherView][number]

/** The columns of the open data, in their order; the first six say what a row is of. */
export const openDataColumns = [
  ...(['period', 'startsOn', 'deviceCode', 'device', 'regionSoato', 'region'] as const),
  ...voucherMeasures,
  ...(['issuedTiyin', 'issuedSummed', 'stateTiyin', 'ownTiyin', 'spentSummed'] as const),
  ...voucherTimes,
] as const
export type OpenDataColumn = (typeof openDataColumns)[number]

/** What stands in a column, as the description of the data says it. */
export function typeOfColumn(column: OpenDataColumn): 'text' | 'date' | 'count' | 'money' | 'days' {
  if (column === 'startsOn') return 'date'
  if (column.endsWith('Tiyin')) return 'money'
  if (column.endsWith('Days')) return 'days'
  return openDataColumns.indexOf(column) < 6 ? 'text' : 'count'
}
