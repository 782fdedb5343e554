import type { Work } from '~/platform/work.server'
import { type MovedHead, writeSeals } from '../rows/write-seals.server'
import type { AuditDetails, AuditInput } from '../schema'

/**
 * Adds an entry; who, in which role and under which request is what the transaction was
 * opened with, when is the database's clock, and the chain follows from the action. The chain is locked until the
 * transaction ends, so call it late.
 */
export async function recordAudit<Details extends AuditDetails>(
  work: Work,
  { action, subject, details }: AuditInput<Details>,
): Promise<void> {
  const heads = await work.tx.$queryRaw<
    MovedHead[]
  >`select chain, sequence, hash, previous_hash, previous_seal
    from app_add_audit(${action}, ${subject ?? null}, ${JSON.stringify(details ?? {})}::jsonb)`
  await writeSeals(work, heads)
}
