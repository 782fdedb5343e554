import type { Work } from '~/platform/work.server'

/** The oldest files that came before then and wait for the virus scanner. For the portal itself. */
export async function listWaitingDocuments(work: Work, before: Date, most: number): Promise<string[]> {
  const rows = await work.tx.applicationDocument.findMany({
    where: { scan: 'waiting', removedAt: null, createdAt: { lt: before } },
    orderBy: { createdAt: 'asc' },
    take: most,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
