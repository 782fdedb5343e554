import { cleanText } from '../typed/clean'
import { csvLine, withoutGuard } from './csv'
import { readCsv } from './read-csv'

/** A line of a file by its columns; an absent column is empty. */
export interface SheetLine<Column extends string> {
  /** As a spreadsheet counts: the heading is 1. */
  line: number
  cells: Record<Column, string>
}

export interface SheetShape<Column extends string> {
  columns: readonly Column[]
  /** A file without one of these is none of ours. */
  needed: readonly Column[]
  mostLines: number
}

export type SheetFault =
  | 'sheets.error.unread'
  | 'sheets.error.columns'
  | 'sheets.error.empty'
  | 'sheets.error.tooMany'

/** Rows as spreadsheets read them, under the names of their columns, which are the same in every language. */
export function writeLineSheet<Column extends string>(
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): string {
  const lines = rows.map((cells) => csvLine(columns.map((column) => cells[column])))
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${csvLine([...columns])}${lines.join('')}`
}

/** The lines of a file, or why it is none of ours. */
export function readLineSheet<Column extends string>(
  text: string,
  { columns, needed, mostLines }: SheetShape<Column>,
): SheetLine<Column>[] | SheetFault {
  const rows = readCsv(text)
  if (!rows) return 'sheets.error.unread'
  const [head, ...body] = rows
  const names = (head?.cells ?? []).map((name) => cleanText(name).trim().toLowerCase())
  if (needed.some((column) => !names.includes(column))) return 'sheets.error.columns'
  if (body.length === 0) return 'sheets.error.empty'
  if (body.length > mostLines) return 'sheets.error.tooMany'
  const places = columns.map((column) => [column, names.indexOf(column)] as const)
  return body.map(({ line, cells: row }) => {
    const cells = places.map(([column, place]) => [column, withoutGuard(cleanText(row[place] ?? '').trim())])
    return { line, cells: Object.fromEntries(cells) as Record<Column, string> }
  })
}
