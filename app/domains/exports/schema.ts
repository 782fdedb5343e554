import { z } from 'zod'
import { ListExportFormat, ListExportKind } from '~/platform/prisma/enums'

/** Filters of the page as its address has them: never what was searched for. */
export const exportFilters = z.record(z.string().max(40), z.string().max(200))
export type ExportFilters = z.output<typeof exportFilters>

export interface RequestExportInput {
  kind: ListExportKind
  format: ListExportFormat
  locale: string
  filters: ExportFilters
}

/** Which list, and as what. */
export const requestExportForm = z.object({
  kind: z.enum(ListExportKind, { error: 'exports.error.kind' }),
  format: z.enum(ListExportFormat, { error: 'exports.error.format' }),
})

/** Why there is no file. */
export const exportFailures = ['failed', 'tooMany', 'roleLost', 'filters'] as const
export type ExportFailure = (typeof exportFailures)[number]
