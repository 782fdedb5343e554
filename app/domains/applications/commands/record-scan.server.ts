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
  /** It came when there was no scanner: others could open it. */
  wasSeen: boolean
  /** She had taken it out herself. */
  wasRemoved: boolean
}

/**
 * Writes down what the virus scanner said of a file that waits, or came when there was none. One with a virus is taken
 * out, and its file is gone; that it was there stays on record. Null where another worker has said it, or one that waited
 * was taken out meanwhile.
 */
export async function recordScan(
  work: Work & { ports: { files: FileStore } },
  { documentId, found }: RecordScanInput,
): Promise<ScannedDocument | null> {
  const scannedAt = work.now()
  // Of two that say it at once, one finds it unsaid.
  await work.tx.$queryRaw`select 1 from application_document where id = ${documentId}::uuid for update`
  const document = await work.tx.applicationDocument.findFirst({
    where: { id: documentId, OR: [{ scan: 'waiting', removedAt: null }, { scan: 'unscanned' }] },
    select: { storageKey: true, kind: true, applicationId: true, scan: true, removedAt: true },
  })
  if (!document) return null
  const { applicationId, kind: documentKind, storageKey, removedAt } = document
  const wasSeen = document.scan === 'unscanned'
  await work.tx.applicationDocument.update({
    where: { id: documentId },
    data: found
      ? { scan: 'infected', scannedAt, removedAt: removedAt ?? scannedAt }
      : { scan: 'clean', scannedAt },
  })
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
  return { applicationId, caseId: one?.id ?? null, wasSeen, wasRemoved: removedAt !== null, ...rest }
}
