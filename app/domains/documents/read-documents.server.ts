import type { DocumentScan } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'
import { openDocumentName } from './sealed-name.server'

export interface Document {
  id: string
  kind: string
  contentType: string
  sizeBytes: number
  name: string
  scan: DocumentScan
  createdAt: Date
}

/** The papers that count; with `ids`, exactly those, also when taken out since. */
export async function readDocuments(
  work: Work,
  applicationId: string,
  ids?: readonly string[],
): Promise<Document[]> {
  const rows = await work.tx.applicationDocument.findMany({
    where: { applicationId, ...(ids ? { id: { in: [...ids] } } : { removedAt: null }) },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, kind: true, contentType: true, sizeBytes: true, nameCipher: true },
      ...{ scan: true, createdAt: true },
    },
  })
  return rows.map(({ nameCipher, ...row }) => ({ ...row, name: openDocumentName(nameCipher, row.id) }))
}
