import { createHash } from 'node:crypto'
import { recordAudit } from '~/domains/audit/index.server'
import { type StoredUpload, sealDocumentName } from '~/domains/documents/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import { cleanFileName } from '~/lib/typed/clean-file-name'
import type { Work } from '~/platform/work.server'

/** How a file that was taken in is named at its end. */
const fileEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg' } as const

export type NamedUpload = StoredUpload & {
  /** As the person's device calls the file. */
  name: string
}

/** By which the same file is known again. */
export function hashFile(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Puts a stored file with an application, says so in the audit, and has it scanned. Returns its id. */
export async function writeDocument(
  work: Work,
  { applicationId, kind, file }: { applicationId: string; kind: string; file: NamedUpload },
): Promise<string> {
  const id = newId()
  const { storageKey, mediaType, bytes, scan } = file
  const sha256 = hashFile(bytes)
  await work.tx.applicationDocument.create({
    data: {
      ...{ id, applicationId, kind, storageKey, sha256, scan, contentType: mediaType },
      createdAt: work.now(),
      sizeBytes: bytes.length,
      nameCipher: sealDocumentName(cleanFileName(file.name, fileEndings[mediaType], 'file'), id),
    },
  })
  const details = { documentId: id, documentKind: kind, sha256 }
  await recordAudit(work, { subject: applicationId, action: 'application.documentAdded', details })
  if (scan === 'waiting') await enqueueScan(work, id)
  return id
}

/** Has a file scanned: once, however often it is asked for. */
export async function enqueueScan(work: Work, documentId: string): Promise<void> {
  await enqueue(work, 'applications.scanDocument', { documentId }, { key: `scan:${documentId}` })
}
