import type { Tx } from '~/platform/db.server'
import type { AuditInput } from '../schema'
import { type MovedHead, sealHeadsIn } from '../steps/seal-heads.server'

/**
 * Adds an entry in the caller's transaction; who, in which role and under which request is what the transaction was
 * opened with, when is the database's clock, and the chain follows from the action. The chain is locked until the
 * transaction ends, so call it late.
 */
export async function recordAudit(tx: Tx, { action, subject, details }: AuditInput): Promise<void> {
  const heads = await tx.$queryRaw<MovedHead[]>`select chain, sequence, hash, previous_hash, previous_seal
    from app_add_audit(${action}, ${subject ?? null}, ${JSON.stringify(details ?? {})}::jsonb)`
  await sealHeadsIn(tx, heads)
}
