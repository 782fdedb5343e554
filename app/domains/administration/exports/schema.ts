import { z } from 'zod'
import { exportGrounds } from '~/domains/audit/schema'
import { ListExportFormat, ListExportKind } from '~/platform/prisma/enums'

/** Filters of the page as its address has them: never what was searched for. */
export const exportFilters = z.record(z.string().max(40), z.string().max(200))
export type ExportFilters = z.output<typeof exportFilters>

export interface RequestExportInput {
  kind: ListExportKind
  format: ListExportFormat
  locale: string
  filters: ExportFilters
  ground: ExportGround
}

/** Why a list is taken away as a file. */
export type ExportGround = (typeof exportGrounds)[number]

/** Which list, as what, and why. */
export const requestExportForm = z.object({
  kind: z.enum(ListExportKind, { error: 'exports.error.kind' }),
  format: z.enum(ListExportFormat, { error: 'exports.error.format' }),
  ground: z.enum(exportGrounds, { error: 'exports.error.groundMissing' }),
})

/** Why there is no file. */
export const exportFailures = ['failed', 'tooMany', 'roleLost', 'filters'] as const
export type ExportFailure = (typeof exportFailures)[number]
