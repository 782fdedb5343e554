import { recordAudit } from '~/domains/audit/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'
import { mayExport } from '../policy'

export interface OpenedExport {
  kind: string
  format: 'csv' | 'xlsx'
  requestedAt: Date
  sizeBytes: number
  rows: number
  /** Where its parts lie, in order. */
  keys: string[]
}

/**
 * Her own file, in the role and for the centre that she asked in; null for anything else, and after its day. That the
 * role is hers today is what her session says. Recorded.
 */
export async function openExport(work: Work, id: string): Promise<OpenedExport | null> {
  const { personId, organisationId } = work
  if (!isId(id) || !personId) return null
  const found = await work.tx.listExport.findFirst({
    where: { id, personId, organisationId, status: 'ready', expiresAt: { gt: work.now() } },
  })
  if (!found || found.role !== work.role || !mayExport(work, found.kind)) return null
  const parts = await work.asSystem(() =>
    work.tx.listExportPart.findMany({ where: { exportId: id }, orderBy: { number: 'asc' } }),
  )
  const { kind, format, requestedAt, sizeBytes, rowsDone } = found
  await recordAudit(work, {
    action: 'export.given',
    details: { exportKind: kind, found: rowsDone },
  })
  return {
    kind,
    format,
    requestedAt,
    sizeBytes,
    rows: rowsDone,
    keys: parts.map(({ storageKey }) => storageKey),
  }
}
