import { createHash } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import { type StoredUpload, sealDocumentName } from '~/domains/documents/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import type { Work } from '~/platform/work.server'
import { type TakeOwnError, takeOwnAccreditation } from '../rows/take-accreditation.server'
import { mostAccreditationPapers, type PaperKind } from '../rules'

export type RecordAccreditationPaperInput = StoredUpload & {
  accreditationId: string
  kind: PaperKind
  /** Whose licence it is; null for other papers. */
  deviceCode: string | null
  /** As the sender's device calls the file. */
  name: string
}

export type RecordAccreditationPaperError =
  | TakeOwnError
  | 'accreditation.error.decided'
  | 'accreditation.error.paperKind'
  | 'accreditation.error.tooManyPapers'

/** How a file that was taken in is named at its end. */
const fileEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const

/** Puts a stored file with an application that is not decided yet. The same file of a kind stands once. */
export async function recordAccreditationPaper(
  work: Work,
  {
    accreditationId,
    kind,
    deviceCode,
    name,
    bytes,
    mediaType,
    storageKey,
    scan,
  }: RecordAccreditationPaperInput,
): Promise<Result<{ id: string; isNew: boolean }, RecordAccreditationPaperError>> {
  const taken = await takeOwnAccreditation(work, accreditationId)
  if (!taken.ok) return taken
  const { status, deviceCodes } = taken.value
  if (status !== 'draft' && status !== 'submitted') return refuse('accreditation.error.decided')
  if ((kind === 'licence') !== (deviceCode !== null) || (deviceCode && !deviceCodes.includes(deviceCode)))
    return refuse('accreditation.error.paperKind')
  const present = await work.tx.accreditationDocument.findMany({
    where: { accreditationId, removedAt: null },
    select: { id: true, sha256: true, kind: true, deviceCode: true },
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const same = present.find(
    (paper) => paper.sha256 === sha256 && paper.kind === kind && paper.deviceCode === deviceCode,
  )
  if (same) return ok({ id: same.id, isNew: false })
  if (present.length >= mostAccreditationPapers)
    return refuse('accreditation.error.tooManyPapers', { count: mostAccreditationPapers })
  const id = newId()
  const nameCipher = sealDocumentName(
    cleanFileName(name, fileEndings[mediaType], 'file'),
    id,
    'accreditation_document',
  )
  await work.asSystem(() =>
    work.tx.accreditationDocument.create({
      data: {
        ...{ id, accreditationId, kind, deviceCode, storageKey, sha256, scan, nameCipher },
        ...{ contentType: mediaType, sizeBytes: bytes.length, createdAt: work.now() },
        addedById: work.personId ?? taken.value.applicantId,
      },
    }),
  )
  const details = { documentId: id, sha256 }
  await recordAudit(work, { subject: accreditationId, action: 'accreditation.documentAdded', details })
  if (scan === 'waiting') await enqueue(work, 'makers.scanPaper', { documentId: id }, { key: `scan:${id}` })
  return ok({ id, isNew: true })
}
