import { recordAudit } from '~/domains/audit/index.server'
import type { FileStore } from '~/domains/documents/ports'
import type { Work } from '~/platform/work.server'
import { tellWorkshop } from '../rows/tell-about.server'

/** What the scanner said of a paper; one with a virus is taken out, and its file is gone. False where it was said before. */
export async function recordPaperScan(
  work: Work & { ports: { files: FileStore } },
  { documentId, found }: { documentId: string; found: string | null },
): Promise<boolean> {
  const scannedAt = work.now()
  await work.tx.$queryRaw`select 1 from accreditation_document where id = ${documentId}::uuid for update`
  const paper = await work.tx.accreditationDocument.findFirst({
    where: { id: documentId, scan: { in: ['waiting', 'unscanned'] } },
  })
  if (!paper) return false
  await work.tx.accreditationDocument.update({
    where: { id: documentId },
    data: found
      ? { scan: 'infected', scannedAt, removedAt: paper.removedAt ?? scannedAt }
      : { scan: 'clean', scannedAt },
  })
  if (!found) return true
  const details = { documentId }
  await recordAudit(work, {
    ...{ subject: paper.accreditationId, action: 'accreditation.documentInfected', details },
  })
  // Of one that she had taken out herself she needs no other.
  if (paper.removedAt === null) await tellOfPaper(work, paper.accreditationId, documentId)
  work.afterCommit(() => work.ports.files.remove(paper.storageKey))
  return true
}

/** The workshop is told, and learns on the page of its application which paper it was and what to do. */
async function tellOfPaper(work: Work, accreditationId: string, documentId: string): Promise<void> {
  const side = await work.tx.accreditation.findUniqueOrThrow({
    where: { id: accreditationId },
    select: { applicantId: true, makerId: true },
  })
  const path = `/maker/accreditation/${accreditationId}`
  await tellWorkshop(work, `infected-${documentId}`, side, path, 'notifications.accreditationPaperRemoved')
}
