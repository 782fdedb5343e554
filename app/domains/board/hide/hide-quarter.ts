import { fewest } from '../rules'
import { type Counts, canRise, canSumRise } from './can-rise'

/** A part (a service, a region) in the three months of a quarter. */
export interface QuarterRow {
  months: readonly number[]
  /** What the months do not tell. */
  isHidden: readonly boolean[]
  isProtected?: boolean
}

/**
 * For each row whether its sum over the quarter is not told, when the months' own figures and their sums stand. Where
 * every month is told the sum says nothing new. A sum is hidden, the smallest first, as long as anybody could tell by it
 * that a hidden month, or a hidden sum, is small.
 */
export function hideQuarter(rows: readonly QuarterRow[]): boolean[] {
  const sumOf = ({ months }: QuarterRow) => months.reduce((all, one) => all + one, 0)
  const isOpen = (row: QuarterRow) => !row.isHidden.includes(true)
  const freeRows = rows.map((row) => !isOpen(row) && (row.isProtected === true || sumOf(row) < fewest))
  const counts: Counts = {
    cells: rows.map(({ months }) => months),
    isHidden: rows.map(({ isHidden }) => isHidden),
    freeRows,
  }
  const smallestFirst = rows
    .map((row, at) => ({ at, row, sum: sumOf(row) }))
    .filter(({ at, row }) => !isOpen(row) && !freeRows[at])
    .sort((a, b) => a.sum - b.sum)
  const isOfProtected = () => rows.every(({ isProtected }, at) => !freeRows[at] || isProtected)
  while ((freeRows.includes(true) && isOfProtected()) || tellsOfAFew(counts)) {
    const next = smallestFirst.shift()
    if (!next) break
    freeRows[next.at] = true
  }
  return freeRows
}

function tellsOfAFew(counts: Counts): boolean {
  const isSmall = (count: number) => count > 0 && count < fewest
  return counts.cells.some((months, row) => {
    const sum = months.reduce((all, one) => all + one, 0)
    if (counts.freeRows?.[row] && isSmall(sum) && !canSumRise(counts, row, fewest)) return true
    return months.some(
      (count, month) =>
        counts.isHidden[row]?.[month] && isSmall(count) && !canRise(counts, row, month, fewest),
    )
  })
}
