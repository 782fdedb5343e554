import type { SheetFormat } from '~/i18n/format-sheet'
import { csvLine, tiyinAsDecimal } from '~/lib/sheet/csv'
import { openWorkbook, type SheetCell } from '~/lib/sheet/xlsx'

/** A file that grows row by row; `take` gives the octets since it was last asked. */
export interface ListFile {
  addRow(cells: readonly SheetCell[]): void
  close(): void
  take(): Uint8Array[]
}

export function openListFile(
  format: 'csv' | 'xlsx',
  { name, heads, sheet }: { name: string; heads: readonly string[]; sheet: SheetFormat },
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
  add(`\uFEFF${csvLine(heads, sheet.dialect)}`)
  const addRow = (cells: readonly SheetCell[]) =>
    add(
      csvLine(
        cells.map((cell) => asText(cell, sheet)),
        sheet.dialect,
      ),
    )
  return { addRow, close: () => undefined, take }
}

function asText(cell: SheetCell, { dialect, day, instant }: SheetFormat): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell).replace('.', dialect.decimal)
  if ('tiyin' in cell) return tiyinAsDecimal(cell.tiyin, dialect)
  return 'day' in cell ? day(cell.day) : instant(cell.at)
}
