import type { Work } from '~/platform/work.server'
import { type MovedHead, writeSeals } from '../rows/write-seals.server'
import type { AuditInput } from '../schema'

export interface PastAudit extends AuditInput {
  actorId: string | null
  actorRole: string
  at: Date
}

/**
 * What was done on days past, in this order: a call for each would take a minute on a small machine. The database takes
 * it from a seeding only, whose key may say when.
 */
export async function recordPastAudit(work: Work, entries: readonly PastAudit[]): Promise<void> {
  const heads = await work.tx.$queryRaw<
    MovedHead[]
  >`select chain, sequence, hash, previous_hash, previous_seal
    from app_add_past_audit(${JSON.stringify(entries.map((entry) => ({ details: {}, ...entry })))}::jsonb)`
  await writeSeals(work, heads)
}
