import type { JobHandlers } from '~/domains/jobs/index.server'
import type { NotificationPorts } from './ports'
import { sendMessage } from './send-message.server'

export const notificationJobs = {
  'notifications.sendMessage': (context, { messageId }) => sendMessage(context, messageId),
} satisfies JobHandlers<NotificationPorts>
