import type { Tx } from '~/platform/db.server'
import type { AuditPage } from '../schema'
import { listAuditEntries } from './list-audit-entries.server'

/** Who read or changed a person's file (chain `person:<id>`), newest first: what the person herself may see. */
export function listAuditOfSubject(
  tx: Tx,
  personId: string,
  page: { before?: bigint | null; limit?: number } = {},
): Promise<AuditPage> {
  return listAuditEntries(tx, { chain: `person:${personId}`, ...page })
}
