import { parse } from 'csv-parse/sync'

export interface CsvRow {
  /** As a spreadsheet counts: the first is 1, and rows without a word count too. */
  line: number
  cells: string[]
}

/**
 * The rows of a file that came from a spreadsheet, without those in which nothing is written; null for what is no table.
 * Spreadsheets part cells by what their region says.
 */
export function readCsv(text: string): CsvRow[] | null {
  const [first = ''] = text.split('\n', 1)
  const delimiter = [';', ',', '\t'].find((mark) => first.includes(mark)) ?? ';'
  try {
    const rows: string[][] = parse(text, { bom: true, delimiter, relaxColumnCount: true })
    return rows
      .map((cells, at) => ({ line: at + 1, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  } catch {
    return null
  }
}
