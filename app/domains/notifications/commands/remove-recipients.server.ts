import type { Work } from '~/platform/work.server'
import { recipientKeptMs } from '../rules'

/**
 * Erases the phone or address that a message went to, once nobody can ask any more whether it came; what was said, and
 * when, stays. Answers how many. The portal's own act.
 */
export function removeRecipients(work: Work): Promise<number> {
  const before = new Date(work.now().getTime() - recipientKeptMs)
  return work.tx.$executeRaw`update message set recipient_cipher = null
    where recipient_cipher is not null and status <> 'queued' and created_at <= ${before}::timestamptz`
}
