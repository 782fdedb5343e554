import type { Work } from '~/platform/work.server'

/** Says that a message that waited will not be sent, and why. */
export async function recordFailedMessage(
  work: Work,
  {
    messageId,
    failureCode,
    status,
  }: { messageId: string; failureCode: string; status: 'failed' | 'skipped' },
): Promise<void> {
  await work.tx.message.updateMany({
    where: { id: messageId, status: 'queued' },
    data: { status, failureCode },
  })
}
