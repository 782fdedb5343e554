import type { JobHandlers } from '~/domains/jobs/index.server'
import type { NotificationPorts } from './ports'
import { sendMessages } from './send-messages.server'
import { setTelegramWebhook } from './telegram/webhook.server'

export const notificationJobs = {
  'notifications.sendMessages': (context, { messageIds }) => sendMessages(context, messageIds),
  'notifications.setWebhook': (context) => setTelegramWebhook(context),
} satisfies JobHandlers<NotificationPorts>
