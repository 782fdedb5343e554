import { openDocumentName } from '~/domains/documents/index.server'
import type { DocumentScan } from '~/platform/prisma/enums'
import type { Work } from '~/platform/work.server'

export interface AccreditationPaper {
  id: string
  kind: string
  /** Of a licence; null for other papers. */
  deviceCode: string | null
  contentType: string
  sizeBytes: number
  name: string
  scan: DocumentScan
  createdAt: Date
}

/** The papers of an application that count. */
export async function readPapers(work: Work, accreditationId: string): Promise<AccreditationPaper[]> {
  const rows = await work.tx.accreditationDocument.findMany({
    where: { accreditationId, removedAt: null },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, kind: true, deviceCode: true, contentType: true, sizeBytes: true },
      ...{ nameCipher: true, scan: true, createdAt: true },
    },
  })
  return rows.map(({ nameCipher, ...row }) => ({
    ...row,
    name: openDocumentName(nameCipher, row.id, 'accreditation_document'),
  }))
}
