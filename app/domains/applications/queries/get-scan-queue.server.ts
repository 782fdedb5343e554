import type { Work } from '~/platform/work.server'

/** How many files wait for the virus scanner, and since when the first; null when none does. For operators alone. */
export async function getScanQueue(work: Work): Promise<{ count: number; since: Date } | null> {
  const { _count, _min } = await work.asSystem(() =>
    work.tx.applicationDocument.aggregate({
      where: { scan: 'waiting', removedAt: null },
      _count: true,
      _min: { createdAt: true },
    }),
  )
  return _min.createdAt ? { count: _count, since: _min.createdAt } : null
}
