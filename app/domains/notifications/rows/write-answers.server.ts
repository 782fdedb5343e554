import type { Work } from '~/platform/work.server'

/** A message that a provider took, with the provider's id of it. */
export interface TakenMessage {
  id: string
  providerId: string
}

/** Says under which ids the provider took messages. */
export async function writeTaken(work: Work, taken: readonly TakenMessage[]): Promise<void> {
  if (taken.length === 0) return
  // A report may have been faster.
  await work.tx.$executeRaw`update message m set provider_id = t."providerId", sent_at = ${work.now()},
      status = case m.status when 'queued' then 'sent' else m.status end
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (id uuid, "providerId" text) where m.id = t.id`
}

/** Says that a message that waited will not be sent, and why. */
export async function writeFailure(
  work: Work,
  id: string,
  failureCode: string,
  status: 'failed' | 'skipped',
): Promise<void> {
  await work.tx.message.updateMany({ where: { id, status: 'queued' }, data: { status, failureCode } })
}
