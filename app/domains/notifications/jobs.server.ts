import type { JobHandlers } from '~/domains/jobs/index.server'
import type { NotificationPorts } from './ports'
import { sendMessage } from './send-message.server'
import { setTelegramWebhook } from './telegram/webhook.server'

export const notificationJobs = {
  'notifications.sendMessage': (context, { messageId }) => sendMessage(context, messageId),
  'notifications.setWebhook': (context) => setTelegramWebhook(context),
} satisfies JobHandlers<NotificationPorts>
