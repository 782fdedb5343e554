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

/** Papers in which a virus was found, the latest of each kind, unless another of the kind is there by now. */
export async function readLostPapers(
  work: Work,
  accreditationId: string,
): Promise<Pick<AccreditationPaper, 'id' | 'kind' | 'deviceCode'>[]> {
  return work.tx.$queryRaw`
    select distinct on (kind, device_code) id, kind, device_code as "deviceCode" from accreditation_document d
     where accreditation_id = ${accreditationId}::uuid and scan = 'infected' and not exists (
       select from accreditation_document o where o.accreditation_id = d.accreditation_id and o.kind = d.kind
         and o.device_code is not distinct from d.device_code and o.removed_at is null)
     order by kind, device_code, id desc`
}
