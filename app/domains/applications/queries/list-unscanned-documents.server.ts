import type { Work } from '~/platform/work.server'

/**
 * The first files after this one that came when there was no virus scanner, those too that were taken out since: what was
 * sent stays readable. For the portal itself.
 */
export function listUnscannedDocuments(work: Work, after: string | null, most: number) {
  return work.tx.applicationDocument.findMany({
    where: { scan: 'unscanned', ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true, storageKey: true },
  })
}
