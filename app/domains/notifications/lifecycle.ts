import { type Lifecycle, statusesBeforeIn } from '~/lib/lifecycle'
import type { MessageStatus } from '~/platform/prisma/enums'

/** What can happen to a message. A provider's report may come before its own answer was kept. */
export const messageLifecycle = {
  queued: { send: 'sent', deliver: 'delivered', fail: 'failed', skip: 'skipped' },
  sent: { deliver: 'delivered', fail: 'failed' },
  delivered: {},
  failed: { deliver: 'delivered' },
  skipped: {},
} as const satisfies Lifecycle<MessageStatus>

/** The statuses from which a message may become `to`. */
export const statusesBefore = statusesBeforeIn(messageLifecycle)
