import { type AuditPage, listAuditOfSubject } from '~/domains/audit/index.server'
import { transaction } from '~/platform/db.server'
import type { Context } from '../context'

/** Who looked at or changed the person's own file, newest first; `before` is `next` of the page before. */
export async function listOwnAudit(context: Context, before: bigint | null): Promise<AuditPage> {
  const { personId } = context
  if (!personId) return { entries: [], next: null }
  return transaction(context, (tx) => listAuditOfSubject(tx, personId, { before, limit: 20 }))
}
