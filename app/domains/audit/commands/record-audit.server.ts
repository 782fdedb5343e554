import type { Context } from '~/domains/identity/context'
import type { Tx } from '~/platform/db.server'
import type { AuditInput } from '../schema'

/**
 * Adds an entry to a chain in the caller's transaction; who, when and under which request come from the context.
 * The chain is locked until the transaction ends, so call it late.
 */
export async function recordAudit(tx: Tx, context: Context, input: AuditInput): Promise<void> {
  await tx.$queryRaw`select app_add_audit(${input.chain}, ${context.personId}::uuid, ${context.role},
    ${input.action}, ${JSON.stringify(input.details ?? {})}::jsonb, ${context.requestId}, ${context.now()}::timestamptz)`
}
