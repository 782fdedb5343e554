import type { Work } from '~/platform/work.server'

/** A paper of a renewal that waits for the scanner; null when it was looked at meanwhile. */
export function getWaitingPaper(
  work: Work,
  paperId: string,
): Promise<{ id: string; storageKey: string } | null> {
  return work.tx.deviceRenewalPaper.findFirst({
    where: { id: paperId, scan: 'waiting' },
    select: { id: true, storageKey: true },
  })
}
