import type { z } from 'zod'

export interface LineFault<Column extends string = string> {
  column: Column
  /** Key of the catalogues. */
  error: string
  details?: Record<string, string | number>
}

/** What stands in a column now, and what the file makes of it; empty for nothing. */
export interface LineChange {
  column: string
  before: string
  after: string
}

/** What a line of a file would do. */
export interface CheckedLine {
  line: number
  title: string
  /** Null for a line that is refused. */
  does: 'new' | 'changed' | 'same' | null
  changes: LineChange[]
  faults: LineFault[]
}

/** What a form says of one field, beside the column that asks it. */
export function faultIn<Column extends string>(column: Column, issue: z.core.$ZodIssue): LineFault<Column> {
  const details = issue.code === 'custom' && issue.params ? { details: issue.params } : {}
  return { column, error: issue.message, ...details }
}

/** One fault a column is enough to mend it. */
export function firstOfColumns<Column extends string>(
  faults: readonly LineFault<Column>[],
): LineFault<Column>[] {
  return faults.filter((fault, at) => faults.findIndex(({ column }) => column === fault.column) === at)
}

/** The columns in which two rows say something else. */
export function findChanges<Column extends string>(
  columns: readonly Column[],
  before: Readonly<Record<Column, string>> | null,
  after: Readonly<Record<Column, string>>,
): LineChange[] {
  return columns
    .map((column) => ({ column, before: before?.[column] ?? '', after: after[column] }))
    .filter(({ before: was, after: is }) => was !== is)
}
