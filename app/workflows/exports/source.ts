import type { z } from 'zod'
import type { ExportFilters } from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import type { Locale } from '~/i18n/locales'
import type { SheetCell } from '~/lib/sheet/xlsx'
import type { TextKey } from '~/lib/text-key'

/** A list that can be had as a file. */
export interface ExportSource {
  /** Heads of the columns. */
  heads: readonly TextKey[]
  /**
   * The rows, some at a time, as whoever asked may see them now; null when a filter is not one of this list's or says
   * nothing that there is: what is not understood never makes a list longer. Each batch is a transaction of its own.
   */
  read(asked: AskedList): AsyncGenerator<SheetCell[][]> | null
}

/** Reads the filters of a list, then its rows. */
export function readBy<Filters>(
  filters: z.ZodType<Filters>,
  rows: (asked: AskedList<Filters>) => AsyncGenerator<SheetCell[][]>,
): ExportSource['read'] {
  return (asked) => {
    const read = filters.safeParse(asked.filters)
    return read.success ? rows({ ...asked, filters: read.data }) : null
  }
}

export interface AskedList<Filters = ExportFilters> {
  /** Of whoever asked: row-level security shows what it shows her. */
  context: Context
  filters: Filters
  /** Why. */
  ground: string
  locale: Locale
}

/** Rows that are read at once. */
export const batchSize = 500
