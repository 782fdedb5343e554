import {
  claimExport,
  deleteOldExports,
  type ExportFailure,
  exportFilters,
  finishExport,
  mostRows,
  noteExportProgress,
  recordExportPart,
} from '~/domains/administration/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { sheetFormat } from '~/i18n/format-sheet'
import { isLocale } from '~/i18n/locales'
import { getT } from '~/i18n/translator.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import type { ListExport } from '~/platform/prisma/client'
import { openListFile } from './list-file'
import { openParts } from './parts.server'
import type { ExportSource } from './source'
import { auditSource } from './sources/audit.server'
import { casesSource } from './sources/cases.server'
import { peopleSource } from './sources/people.server'
import { statementSource } from './sources/statement.server'

interface ExportPorts {
  files: FileStore
}

const sources: Record<ListExport['kind'], ExportSource> = {
  cases: casesSource,
  audit: auditSource,
  people: peopleSource,
  statement: statementSource,
}

/** Writes a list batch by batch with the eyes of whoever asked. Run again after a crash, it begins anew. */
export async function writeList(context: ContextWith<ExportPorts>, exportId: string): Promise<void> {
  const claimed = await perform(context, claimExport, exportId)
  if (!claimed) return
  for (const key of claimed.oldKeys) await context.ports.files.remove(key)
  const { id } = claimed.asked
  let end: Written
  try {
    end = await write(context, claimed.asked)
  } catch (error) {
    log.error({ exportId, error }, 'a list could not be written')
    end = { reason: 'failed' }
  }
  const isHers = end !== 'cancelled' && (await perform(context, finishExport, { id, ...end }))
  // Nobody opens these any more.
  if (!isHers || 'reason' in Object(end)) await deleteExports(context)
}

type Written = { rowsDone: number; sizeBytes: number } | { reason: ExportFailure } | 'cancelled'

async function write(context: ContextWith<ExportPorts>, asked: ListExport): Promise<Written> {
  const { id: exportId, personId, role, organisationId, kind, format } = asked
  const locale = isLocale(asked.locale) ? asked.locale : 'uz-Latn'
  const filters = exportFilters.safeParse(asked.filters)
  const eyes = { now: context.now, requestId: context.requestId, personId, role, organisationId }
  const source = sources[kind]
  const batches = filters.success
    ? source.read({ context: eyes, filters: filters.data, locale, ground: asked.ground })
    : null
  if (!batches) return { reason: 'filters' }
  const parts = openParts(context.ports.files, (part) =>
    perform(context, recordExportPart, { exportId, ...part }),
  )
  const t = getT(locale)
  const file = openListFile(format, {
    name: t(`exports.kind.${kind}`),
    heads: source.heads.map((head) => t(head)),
    sheet: sheetFormat(locale),
  })
  let rowsDone = 0
  for (;;) {
    // Before each batch: a role that is over gives no row more.
    const stop = await perform(context, noteExportProgress, { asked, rowsDone })
    if (stop) return stop === 'cancelled' ? stop : { reason: stop }
    const { value: rows, done } = await batches.next()
    if (done) break
    rowsDone += rows.length
    if (rowsDone > mostRows) return { reason: 'tooMany' }
    for (const row of rows) file.addRow(row)
    await parts.add(file.take())
  }
  file.close()
  await parts.add(file.take())
  return { rowsDone, sizeBytes: await parts.close() }
}

/** Files are deleted after their rows say so: a file without a row is waste, a row without a file is a loss. */
export async function deleteExports(context: ContextWith<ExportPorts>): Promise<void> {
  for (const key of await perform(context, deleteOldExports)) await context.ports.files.remove(key)
}

export const exportJobs = {
  'exports.writeList': (context, { exportId }) => writeList(context, exportId),
  'exports.deleteOld': (context) => deleteExports(context),
} satisfies JobHandlers<ExportPorts>
