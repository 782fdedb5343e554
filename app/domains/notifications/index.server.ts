export { markRead } from './commands/mark-read.server'
export { notify } from './commands/notify.server'
export { notifyAll } from './commands/notify-all.server'
export { recordDeliveryReport } from './commands/record-delivery-report.server'
export { removeRecipients } from './commands/remove-recipients.server'
export { notificationJobs } from './jobs.server'
export { countUnread } from './queries/count-unread.server'
export { deliverySorts, listDeliveries } from './queries/list-deliveries.server'
export { listNotices } from './queries/list-notices.server'
export { isReportKey, reportPath } from './report-key.server'
export type { NotifyInput, SmsProvider } from './schema'
export { type Choices, getChannels, saveChannels } from './telegram/choices.server'
export {
  createTelegramStart,
  findChatPerson,
  linkTelegram,
  unlinkTelegram,
} from './telegram/link-chat.server'
export { readUpdate, type TelegramUpdate } from './telegram/read-update'
export { isFromTelegram } from './telegram/webhook.server'
export type { Template, TemplateVariables } from './templates'
export { byLanguage } from './texts/by-language'
export { decideTexts, lockTexts, prepareTexts } from './texts/change-texts.server'
export { listTextStates, listTextVersions } from './texts/list-texts.server'
