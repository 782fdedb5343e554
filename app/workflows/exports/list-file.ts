import { csvLine, tiyinAsDecimal } from '~/lib/csv'
import { openWorkbook, type SheetCell } from '~/lib/sheet/xlsx'

/** A file that grows row by row; `take` gives the octets since it was last asked. */
export interface ListFile {
  addRow(cells: readonly SheetCell[]): void
  close(): void
  take(): Uint8Array[]
}

export function openListFile(
  format: 'csv' | 'xlsx',
  { name, heads }: { name: string; heads: readonly string[] },
): ListFile {
  const octets: Uint8Array[] = []
  const take = () => octets.splice(0)
  if (format === 'xlsx') {
    const book = openWorkbook(name, (chunk) => octets.push(chunk))
    book.addRow(heads, true)
    return { addRow: (cells) => book.addRow(cells), close: () => book.close(), take }
  }
  const encoder = new TextEncoder()
  const add = (text: string) => octets.push(encoder.encode(text))
  // The mark tells spreadsheets that it is UTF-8.
  add(`\uFEFF${csvLine(heads)}`)
  return { addRow: (cells) => add(csvLine(cells.map(asText))), close: () => undefined, take }
}

function asText(cell: SheetCell): string {
  if (typeof cell === 'object') return tiyinAsDecimal(cell.tiyin)
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell
}
