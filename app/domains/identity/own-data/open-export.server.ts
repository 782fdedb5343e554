import { recordAudit } from '~/domains/audit/index.server'
import type { DataExport } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

export type OwnExport = Pick<
  DataExport,
  'id' | 'status' | 'tablesDone' | 'tablesAll' | 'requestedAt' | 'expiresAt'
>

/** Her last export; null where she asked for none, or its day is over. */
export async function getOwnExport(work: Work): Promise<OwnExport | null> {
  if (!work.personId) return null
  return work.tx.dataExport.findFirst({
    where: { personId: work.personId, status: { not: 'deleted' }, expiresAt: { gt: work.now() } },
    orderBy: { requestedAt: 'desc' },
    select: { id: true, status: true, tablesDone: true, tablesAll: true, requestedAt: true, expiresAt: true },
  })
}

/** Where the file of her own export lies; null for somebody else's, and after its day. Recorded. */
export async function openOwnExport(work: Work, id: string): Promise<string | null> {
  const { personId } = work
  if (!personId) return null
  const found = await work.tx.dataExport.findFirst({
    where: { id, personId, status: 'ready', expiresAt: { gt: work.now() } },
    select: { storageKey: true },
  })
  if (found?.storageKey) await recordAudit(work, { subject: personId, action: 'person.dataGiven' })
  return found?.storageKey ?? null
}
