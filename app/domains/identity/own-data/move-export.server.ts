import type { Work } from '~/platform/work.server'

/** Whose data a queued export is of; null when it is not queued any more. */
export async function claimExport(work: Work, id: string): Promise<string | null> {
  const found = await work.tx.dataExport.findFirst({
    where: { id, status: 'queued' },
    select: { personId: true },
  })
  return found?.personId ?? null
}

/** Notes how far the job has come. */
export async function noteExportProgress(
  work: Work,
  { id, tablesDone }: { id: string; tablesDone: number },
): Promise<void> {
  await work.tx.dataExport.updateMany({ where: { id, status: 'queued' }, data: { tablesDone } })
}

/** The file is there, or could not be made. False when it was finished before. */
export async function finishExport(
  work: Work,
  { id, storageKey }: { id: string; storageKey: string | null },
): Promise<boolean> {
  const { count } = await work.tx.dataExport.updateMany({
    where: { id, status: 'queued' },
    data: storageKey === null ? { status: 'failed' } : { status: 'ready', storageKey },
  })
  return count > 0
}

/** Ends what is older than a day. Returns the files to be deleted. */
export async function deleteOldExports(work: Work): Promise<string[]> {
  const old = await work.tx.dataExport.findMany({
    where: { status: { in: ['ready', 'failed'] }, expiresAt: { lte: work.now() } },
    select: { id: true, storageKey: true },
  })
  await work.tx.dataExport.updateMany({
    where: { id: { in: old.map(({ id }) => id) } },
    data: { status: 'deleted', storageKey: null },
  })
  return old.flatMap(({ storageKey }) => storageKey ?? [])
}
