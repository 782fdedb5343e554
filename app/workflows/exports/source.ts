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
   * The rows, some at a time, as whoever asked may see them now; null when the filters say nothing that there is. Each
   * batch is a transaction of its own.
   */
  read(asked: AskedList): AsyncGenerator<SheetCell[][]> | null
}

export interface AskedList {
  /** Of whoever asked: row-level security shows what it shows her. */
  context: Context
  filters: ExportFilters
  /** Why. */
  ground: string
  locale: Locale
}

/** Rows that are read at once. */
export const batchSize = 500
