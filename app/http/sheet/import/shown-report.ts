import type { LineChange } from '~/lib/sheet/line-report'
import type { Listing } from '~/ui/data/listing'
import type { FormMessage } from '~/ui/form/page/form-reply'

/** Which lines of a report are shown; null for all. */
export const reportParts = ['bad', 'new', 'changed', 'same'] as const
export type ReportPart = (typeof reportParts)[number]

export interface ShownLine {
  line: number
  title: string
  part: ReportPart
  changes: LineChange[]
  faults: { column: string; message: FormMessage }[]
}

/** A page of a report. */
export interface ShownReport {
  mark: string
  show: ReportPart | null
  total: number
  counts: Record<ReportPart, number>
  lines: ShownLine[]
  list: Listing
}
