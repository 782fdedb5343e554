import type { Tx } from '~/platform/db.server'
import { openDocumentName, openEventText } from '../sealed.server'

export interface CaseEvent {
  id: string
  type: string
  actorRole: string
  /** Null for the system itself. */
  actorId: string | null
  /** Code of the reason; a correction's holds its steps. Null where none is asked. */
  reasonCode: string | null
  text: string | null
  at: Date
}

/** What happened, the first thing first. */
export async function readEventsIn(tx: Tx, applicationId: string): Promise<CaseEvent[]> {
  const rows = await tx.applicationEvent.findMany({
    where: { applicationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 500,
  })
  return rows.map(({ textCipher, applicationId: _, ...row }) => ({
    ...row,
    text: openEventText(textCipher, row.id),
  }))
}

export interface CaseDocument {
  id: string
  kind: string
  contentType: string
  sizeBytes: number
  name: string
  createdAt: Date
}

/** The papers that count; with `ids`, exactly those, also when taken out since. */
export async function readDocumentsIn(
  tx: Tx,
  applicationId: string,
  ids?: readonly string[],
): Promise<CaseDocument[]> {
  const rows = await tx.applicationDocument.findMany({
    where: { applicationId, ...(ids ? { id: { in: [...ids] } } : { removedAt: null }) },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, contentType: true, sizeBytes: true, nameCipher: true, createdAt: true },
  })
  return rows.map(({ nameCipher, ...row }) => ({ ...row, name: openDocumentName(nameCipher, row.id) }))
}
