import type { MessageStatus } from '~/platform/prisma/enums'

/** What a message may become. A provider's report may come before its own answer was kept. */
export const messageTransitions = {
  queued: ['sent', 'delivered', 'failed', 'skipped'],
  sent: ['delivered', 'failed'],
  delivered: [],
  failed: ['delivered'],
  skipped: [],
} as const satisfies Record<MessageStatus, readonly MessageStatus[]>

/** The statuses from which a message may become `to`. */
export function statusesBefore(to: MessageStatus): MessageStatus[] {
  return (Object.keys(messageTransitions) as MessageStatus[]).filter((from) =>
    (messageTransitions[from] as readonly MessageStatus[]).includes(to),
  )
}
