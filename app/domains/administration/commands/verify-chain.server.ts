import { type AuditVerdict, recordAudit, verifyAudit } from '~/domains/audit/index.server'
import { env } from '~/platform/env.server'
import type { Work } from '~/platform/work.server'
import { mayReadAudit } from '../policy'

/** Recomputes one chain of the audit trail and names its first broken row; null for whoever may not look. */
export async function verifyChain(work: Work, chain: string): Promise<AuditVerdict | null> {
  if (!mayReadAudit(work)) return null
  let verdict = await recompute(work, chain)
  // An entry added between reading head and rows looks like a fault; a real one is still there at the second look.
  for (let look = 1; look < 3 && verdict.broken.length > 0; look++) verdict = await recompute(work, chain)
  const { entries, broken } = verdict
  await recordAudit(work, { action: 'audit.verified', details: { chain, entries, broken: broken.length } })
  return verdict
}

function recompute(work: Work, chain: string): Promise<AuditVerdict> {
  return verifyAudit(
    { query: async (text, values = []) => ({ rows: await work.tx.$queryRawUnsafe(text, ...values) }) },
    env().AUDIT_KEYS,
    chain,
  )
}
