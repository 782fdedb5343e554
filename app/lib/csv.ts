/**
 * One line of CSV: quotes and line ends as in RFC 4180, parted by semicolons and with a comma in numbers, as Excel reads
 * it where the region is Uzbekistan or Russia. A cell that a spreadsheet would run as a formula gets an apostrophe
 * before it.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`
}

// What a spreadsheet would run, also written full-width.
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A cell as it was before `csvLine` put an apostrophe before it. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

function csvCell(text: string): string {
  const isNumber = /^-?\d+(,\d+)?$/.test(text)
  const safe = !isNumber && formula.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Tiyin as soʻm with two decimals: `-1205n` is `-12,05`. */
export function tiyinAsDecimal(tiyin: bigint): string {
  const absolute = tiyin < 0n ? -tiyin : tiyin
  return `${tiyin < 0n ? '-' : ''}${absolute / 100n},${String(absolute % 100n).padStart(2, '0')}`
}
