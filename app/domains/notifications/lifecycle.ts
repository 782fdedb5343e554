import { type Lifecycle, nextIn, statusesBeforeIn } from '~/lib/lifecycle'
import type { MessageStatus, NoticeTextStatus } from '~/platform/prisma/enums'

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

/** Words of a message: they count when a second administrator has published them, until later ones do. */
export const noticeTextLifecycle = {
  prepared: { publish: 'published', withdraw: 'withdrawn' },
  published: {},
  withdrawn: {},
} as const satisfies Lifecycle<NoticeTextStatus>

export const nextNoticeTextStatus = nextIn(noticeTextLifecycle)
