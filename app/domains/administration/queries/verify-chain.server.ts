import { type AuditVerdict, recordAudit, verifyAudit } from '~/domains/audit/index.server'
import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { mayReadAudit } from '../policy'

/** Recomputes one chain of the audit trail and names its first broken row; null for whoever may not look. */
export async function verifyChain(context: Context, chain: string): Promise<AuditVerdict | null> {
  if (!mayReadAudit(context)) return null
  let verdict = await recompute(context, chain)
  // An entry added between reading head and rows looks like a fault; a real one is still there at the second look.
  for (let look = 1; look < 3 && verdict.broken.length > 0; look++) verdict = await recompute(context, chain)
  const { entries, broken } = verdict
  await transaction(context, (tx) =>
    recordAudit(tx, { action: 'audit.verified', details: { chain, entries, broken: broken.length } }),
  )
  return verdict
}

function recompute(context: Context, chain: string): Promise<AuditVerdict> {
  return transaction(context, (tx) =>
    verifyAudit(
      { query: async (text, values = []) => ({ rows: await tx.$queryRawUnsafe(text, ...values) }) },
      env().AUDIT_KEYS,
      chain,
    ),
  )
}
