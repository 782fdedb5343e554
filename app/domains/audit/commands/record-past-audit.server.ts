import type { Tx } from '~/platform/db.server'
import type { AuditInput } from '../schema'
import { type MovedHead, sealHeadsIn } from '../steps/seal-heads.server'

export interface PastAudit extends AuditInput {
  actorId: string | null
  actorRole: string
  at: Date
}

/**
 * What was done on days past, in this order: a call for each would take a minute on a small machine. The database takes
 * it from a seeding only, whose key may say when.
 */
export async function recordPastAudit(tx: Tx, entries: readonly PastAudit[]): Promise<void> {
  const heads = await tx.$queryRaw<MovedHead[]>`select chain, sequence, hash, previous_hash, previous_seal
    from app_add_past_audit(${JSON.stringify(entries.map((entry) => ({ details: {}, ...entry })))}::jsonb)`
  await sealHeadsIn(tx, heads)
}
