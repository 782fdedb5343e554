import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { Work } from '~/platform/work.server'

export interface RecordScanInput {
  documentId: string
  /** The scanner's name of what is in it; null when it is clean. */
  found: string | null
}

export interface ScannedDocument {
  applicationId: string
  /** Null for a draft from before drafts had one. */
  number: string | null
  applicantId: string
  serviceCode: string
  /** Of the case; null where it was not sent yet. */
  caseId: string | null
}

/**
 * Writes down what the virus scanner said of a file that waits. One with a virus is taken out, and its file is gone;
 * that it was there stays on record. Null where it was taken out meanwhile, or another worker has said it.
 */
export async function recordScan(
  work: Work & { ports: { files: FileStore } },
  { documentId, found }: RecordScanInput,
): Promise<ScannedDocument | null> {
  const scannedAt = work.now()
  // One statement: of two that say it at once, one finds it waiting.
  const [document] = await work.tx.applicationDocument.updateManyAndReturn({
    where: { id: documentId, scan: 'waiting', removedAt: null },
    data: found ? { scan: 'infected', scannedAt, removedAt: scannedAt } : { scan: 'clean', scannedAt },
    select: { storageKey: true, kind: true, applicationId: true },
  })
  if (!document) return null
  const { applicationId, kind: documentKind, storageKey } = document
  const application = await work.tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { number: true, applicantId: true, serviceCode: true, case: { select: { id: true } } },
  })
  if (found) {
    const details = { documentId, documentKind }
    await recordAudit(work, { subject: applicationId, action: 'application.documentInfected', details })
    work.afterCommit(() => work.ports.files.remove(storageKey))
  }
  const { case: one, ...rest } = application
  return { applicationId, caseId: one?.id ?? null, ...rest }
}
