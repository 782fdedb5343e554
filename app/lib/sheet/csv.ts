/** What a spreadsheet of a place parts cells with, and what stands before its decimals. */
export interface CsvDialect {
  separator: ';' | ','
  decimal: ',' | '.'
}

/** As Excel reads it where the region is Uzbekistan or Russia. */
export const semicolons: CsvDialect = { separator: ';', decimal: ',' }

/**
 * One line of CSV: quotes and line ends as in RFC 4180. A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export function csvLine(cells: readonly string[], { separator } = semicolons): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`
}

// What a spreadsheet would run, also written full-width.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell as it was before `csvLine` put an apostrophe before it. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

function csvCell(text: string, separator: string): string {
  const isNumber = /^-?\d+([.,]\d+)?$/.test(text)
  const safe = !isNumber && formula.test(text) ? `'${text}` : text
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Tiyin as soʻm with two decimals: `-1205n` is `-12,05`. */
export function tiyinAsDecimal(tiyin: bigint, { decimal } = semicolons): string {
  const absolute = tiyin < 0n ? -tiyin : tiyin
  return `${tiyin < 0n ? '-' : ''}${absolute / 100n}${decimal}${String(absolute % 100n).padStart(2, '0')}`
}
