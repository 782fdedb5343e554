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
  return format === 'xlsx' ? openXlsx(name, heads) : openCsv(heads, sheet)
}

function openXlsx(name: string, heads: readonly string[]): ListFile {
  const octets: Uint8Array[] = []
  const book = openWorkbook(name, (chunk) => octets.push(chunk))
  book.addRow(heads, true)
  return {
    addRow: (cells) => book.addRow(cells),
    close: () => book.close(),
    take: () => octets.splice(0),
  }
}

/** Its rows are text until they are taken: octets of their own for each would be kept outside the heap, and freed late. */
function openCsv(heads: readonly string[], sheet: SheetFormat): ListFile {
  // The mark tells spreadsheets that it is UTF-8.
  let text = `\uFEFF${csvLine(heads, sheet.dialect)}`
  return {
    addRow(cells) {
      text += csvLine(
        cells.map((cell) => asText(cell, sheet)),
        sheet.dialect,
      )
    },
    close: () => undefined,
    take() {
      const octets = Buffer.from(text)
      text = ''
      return octets.length > 0 ? [octets] : []
    },
  }
}

function asText(cell: SheetCell, { dialect, day, instant }: SheetFormat): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell).replace('.', dialect.decimal)
  if ('tiyin' in cell) return tiyinAsDecimal(cell.tiyin, dialect)
  return 'day' in cell ? day(cell.day) : instant(cell.at)
}
