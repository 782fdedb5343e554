import type { FileStore } from '~/domains/documents/ports'
import type { Work } from '~/platform/work.server'

/** Writes down what the virus scanner said of a paper of a renewal. One with a virus is gone. */
export async function recordPaperScan(
  work: Work & { ports: { files: FileStore } },
  { paperId, found }: { paperId: string; found: string | null },
): Promise<void> {
  const scanned = await work.tx.deviceRenewalPaper.updateMany({
    where: { id: paperId, scan: 'waiting' },
    data: { scan: found ? 'infected' : 'clean', scannedAt: work.now() },
  })
  if (scanned.count === 0 || !found) return
  const { storageKey } = await work.tx.deviceRenewalPaper.findUniqueOrThrow({
    where: { id: paperId },
    select: { storageKey: true },
  })
  work.afterCommit(() => work.ports.files.remove(storageKey))
}
