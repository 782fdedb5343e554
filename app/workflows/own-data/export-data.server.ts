import type { FileStore } from '~/domains/documents/ports'
import type { ContextWith } from '~/domains/identity/context'
import {
  claimExport,
  deleteOldExports,
  finishExport,
  noteExportProgress,
} from '~/domains/identity/index.server'
import type { JobHandlers } from '~/domains/jobs/index.server'
import { log } from '~/platform/log.server'
import { perform } from '~/platform/perform.server'
import { type OwnRow, readSource } from './read-source.server'
import { ownSources } from './sources'

interface ExportPorts {
  files: FileStore
}

/** The file as it is given: when it was made, and the rows of each table that has some. */
export interface OwnData {
  madeAt: string
  tables: Record<string, OwnRow[]>
}

/** Reads table after table, each in a transaction of its own, and keeps the file for a day. */
export async function exportData(context: ContextWith<ExportPorts>, exportId: string): Promise<void> {
  const personId = await perform(context, claimExport, exportId)
  if (!personId) return
  const tables = new Map<string, OwnRow[]>()
  try {
    for (const [at, source] of ownSources.entries()) {
      const rows = await perform(context, readSource, source, personId)
      if (rows.length > 0) tables.set(source.table, rows)
      if (at % 10 === 9) await perform(context, noteExportProgress, { id: exportId, tablesDone: at + 1 })
    }
  } catch (error) {
    log.error({ exportId, error }, 'a person’s data could not be put together')
    await perform(context, finishExport, { id: exportId, storageKey: null })
    return
  }
  const data: OwnData = { madeAt: context.now().toISOString(), tables: Object.fromEntries(tables) }
  const bytes = Buffer.from(JSON.stringify(data, null, 2))
  const storageKey = await context.ports.files.put(bytes, { mediaType: 'application/json' })
  const isOurs = await perform(context, finishExport, { id: exportId, storageKey })
  if (!isOurs) await context.ports.files.remove(storageKey)
}

/** Files are deleted after their rows say so: a file without a row is waste, a row without a file is a loss. */
export async function deleteExports(context: ContextWith<ExportPorts>): Promise<void> {
  for (const key of await perform(context, deleteOldExports)) await context.ports.files.remove(key)
}

export const ownDataJobs = {
  'identity.exportData': (context, { exportId }) => exportData(context, exportId),
  'identity.deleteExports': (context) => deleteExports(context),
} satisfies JobHandlers<ExportPorts>
