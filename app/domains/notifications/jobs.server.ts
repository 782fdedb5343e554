import type { JobHandlers } from '~/domains/jobs/index.server'
import { sendMessage } from './commands/send-message.server'
import type { NotificationPorts } from './ports'

export const notificationJobs = {
  'notifications.sendMessage': (context, { messageId }) => sendMessage(context, messageId),
} satisfies JobHandlers<NotificationPorts>
