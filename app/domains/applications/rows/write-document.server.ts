import { recordAudit } from '~/domains/audit/index.server'
import { fileColumns, type NamedUpload } from '~/domains/documents/index.server'
import { enqueue } from '~/domains/jobs/index.server'
import { newId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

/** Puts a stored file with an application, says so in the audit, and has it scanned. Returns its id. */
export async function writeDocument(
  work: Work,
  { applicationId, kind, file }: { applicationId: string; kind: string; file: NamedUpload },
): Promise<string> {
  const id = newId()
  const columns = fileColumns(file, id)
  await work.tx.applicationDocument.create({
    data: { id, applicationId, kind, ...columns, createdAt: work.now() },
  })
  const details = { documentId: id, documentKind: kind, sha256: columns.sha256 }
  await recordAudit(work, { subject: applicationId, action: 'application.documentAdded', details })
  if (file.scan === 'waiting') await enqueueScan(work, id)
  return id
}

/** Has a file scanned: once, however often it is asked for. */
export async function enqueueScan(work: Work, documentId: string): Promise<void> {
  await enqueue(work, 'applications.scanDocument', { documentId }, { key: `scan:${documentId}` })
}
