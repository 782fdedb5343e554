import type { Work } from '~/platform/work.server'
import type { AuditPage } from '../schema'
import { listAuditEntries } from './list-audit-entries.server'

/** Who read or changed a person's file (chain `person:<id>`), newest first: what the person herself may see. */
export function listAuditOfSubject(
  work: Work,
  personId: string,
  page: { before?: bigint | null; limit?: number } = {},
): Promise<AuditPage> {
  return listAuditEntries(work, { chain: `person:${personId}`, ...page })
}
