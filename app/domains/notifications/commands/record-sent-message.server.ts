import type { Work } from '~/platform/work.server'

/** Says under which id the provider took a message. */
export async function recordSentMessage(
  work: Work,
  { messageId: id, providerId }: { messageId: string; providerId: string },
): Promise<void> {
  // Its report may have been faster.
  await work.tx.$executeRaw`update message set provider_id = ${providerId}, sent_at = ${work.now()},
    status = case status when 'queued' then 'sent' else status end where id = ${id}::uuid`
}
