import type { ContextWith } from '~/domains/identity/context'
import type { FileStore } from './ports'
import { type DocumentTable, openDocumentName } from './sealed-name.server'

export interface DocumentFile {
  name: string
  contentType: string
  bytes: Buffer
}

export interface DocumentRow {
  id: string
  storageKey: string
  contentType: string
  nameCipher: string
  /** Absent for papers of applications. */
  table?: DocumentTable
}

/** The file behind a row that its reader was found to see; null for none. Asked outside a transaction: it takes time. */
export async function openDocument(
  { ports }: ContextWith<{ files: FileStore }>,
  row: DocumentRow | null,
): Promise<DocumentFile | null> {
  if (!row) return null
  const file = await ports.files.get(row.storageKey)
  if (!file) throw new Error(`the file of document ${row.id} is gone`)
  return {
    name: openDocumentName(row.nameCipher, row.id, row.table),
    contentType: row.contentType,
    bytes: file.bytes,
  }
}
