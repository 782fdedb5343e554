import type { Work } from '~/platform/work.server'

const waiting = { scan: 'waiting', removedAt: null } as const

/** A file that the virus scanner has not spoken of; null when it has, or the file was taken out. For the portal itself. */
export function getWaitingDocument(work: Work, id: string) {
  return work.tx.applicationDocument.findFirst({
    where: { id, ...waiting },
    select: { id: true, storageKey: true },
  })
}

/** The oldest files that came before then and still wait. For the portal itself. */
export async function listWaitingDocuments(work: Work, before: Date, most: number): Promise<string[]> {
  const rows = await work.tx.applicationDocument.findMany({
    where: { ...waiting, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** How many files wait, and since when the first; null when none does. Who may know it is for the caller to decide. */
export async function getScanQueue(work: Work): Promise<{ count: number; since: Date } | null> {
  const { _count, _min } = await work.asSystem(() =>
    work.tx.applicationDocument.aggregate({ where: waiting, _count: true, _min: { createdAt: true } }),
  )
  return _min.createdAt ? { count: _count, since: _min.createdAt } : null
}
