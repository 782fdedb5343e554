import type { Work } from '~/platform/work.server'

/** A file that the virus scanner has not spoken of; null when it has, or the file was taken out. For the portal itself. */
export function getWaitingDocument(work: Work, id: string) {
  return work.tx.applicationDocument.findFirst({
    where: { id, scan: 'waiting', removedAt: null },
    select: { id: true, storageKey: true },
  })
}
