import { whereStanding } from '~/domains/identity/index.server'
import type { ListExport } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import type { ExportFailure } from './schema'

// What the job does with an export, with the portal's own eyes.

/** A queued export, and the parts of an earlier try, which are to be deleted; null when it is not queued any more. */
export async function claimExport(
  work: Work,
  id: string,
): Promise<{ asked: ListExport; oldKeys: string[] } | null> {
  const asked = await work.tx.listExport.findFirst({ where: { id, status: 'queued' } })
  return asked && { asked, oldKeys: await forgetParts(work, [id]) }
}

/** Notes how far the job has come. Says why to stop: she cancelled it, or lost the role; null to go on. */
export async function noteExportProgress(
  work: Work,
  { asked, rowsDone }: { asked: ListExport; rowsDone: number },
): Promise<'cancelled' | 'roleLost' | null> {
  const { personId, role, organisationId, id } = asked
  const standing = { personId, role, organisationId, ...whereStanding(work.now()) }
  if ((await work.tx.roleGrant.count({ where: standing })) === 0) return 'roleLost'
  const { count } = await work.tx.listExport.updateMany({
    where: { id, status: 'queued' },
    data: { rowsDone },
  })
  return count === 0 ? 'cancelled' : null
}

/** Another part lies there. */
export async function recordExportPart(
  work: Work,
  part: { exportId: string; number: number; storageKey: string },
): Promise<void> {
  await work.tx.listExportPart.create({ data: part })
}

/** The file is there, or there is none for a reason. False when it was cancelled meanwhile. */
export async function finishExport(
  work: Work,
  { id, ...end }: { id: string } & ({ sizeBytes: number; rowsDone: number } | { reason: ExportFailure }),
): Promise<boolean> {
  const { count } = await work.tx.listExport.updateMany({
    where: { id, status: 'queued' },
    data: 'reason' in end ? { status: 'failed', reason: end.reason } : { status: 'ready', ...end },
  })
  return count > 0
}

/** Ends what is over. Returns the files to be deleted: of these, and of what was cancelled or failed. */
export async function deleteOldExports(work: Work): Promise<string[]> {
  const over = { expiresAt: { lte: work.now() } }
  const old = await work.tx.listExport.findMany({
    where: { OR: [{ status: 'ready', ...over }, { status: { in: ['failed', 'cancelled'] } }] },
    select: { id: true },
  })
  const ids = old.map(({ id }) => id)
  await work.tx.listExport.updateMany({
    where: { id: { in: ids }, status: { not: 'queued' }, ...over },
    data: { status: 'deleted' },
  })
  return forgetParts(work, ids)
}

async function forgetParts(work: Work, exportIds: string[]): Promise<string[]> {
  const where = { exportId: { in: exportIds } }
  const parts = await work.tx.listExportPart.findMany({ where, select: { storageKey: true } })
  await work.tx.listExportPart.deleteMany({ where })
  return parts.map(({ storageKey }) => storageKey)
}
