import type { Work } from '~/platform/work.server'
import { statusesBeforeDelivery } from '../lifecycle'

/** What became of one letter to one receiver: taken, refused for good, or to be tried again. */
export type Sending = { status: 'sent' } | { status: 'failed'; failureCode: string } | { status: 'queued' }

/** Writes down what the provider said of a letter that was handed to it. */
export async function recordSending(work: Work, id: string, sending: Sending): Promise<void> {
  const before = statusesBeforeDelivery(sending.status)
  await work.tx.newsletterDelivery.updateMany({ where: { id, status: { in: before } }, data: sending })
}
