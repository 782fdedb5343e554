import type { Work } from '~/platform/work.server'

/** Says under which id the provider took a message. */
export async function recordSentMessage(
  work: Work,
  { messageId: id, providerId }: { messageId: string; providerId: string },
): Promise<void> {
  await work.tx.message.update({ where: { id }, data: { providerId, sentAt: work.now() } })
  // Its report may have been faster.
  await work.tx.message.updateMany({ where: { id, status: 'queued' }, data: { status: 'sent' } })
}
