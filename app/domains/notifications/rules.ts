import { type DeliveryReport, eskizReport, playMobileReport, type SmsProvider } from './schema'

/** Attempts at one message before it counts as failed: with growing pauses, about an hour. */
export const maxAttempts = 8

/** A job sends no more than so many: what one provider holds up, holds up few others. */
export const messagesAJob = 10

/**
 * Messages to one person within an hour; what is more she reads in the portal. Nobody knows whether the phone and the
 * e-mail that somebody wrote into her account are hers, and each SMS costs money. Example values.
 */
export const mostAnHour = { sms: 20, email: 40, telegram: 100 }
const codes = /Code$/

/** Codes have limits of their own, and without them she could not act at all. */
export function isLimited({ template }: { template: string }): boolean {
  return !codes.test(template)
}

/** Stored instead of a language when the person's own is to be used at the time of sending (BCP 47 "undetermined"). */
export const ownLocale = 'und'

const delivered = /^(delivrd|delivered)$/i
const failed = /^(undeliv|undelivered|notdelivered|not delivered|expired|rejectd|rejected|deleted|failed)$/i

/** The reports in a provider's post; null when it is not one. */
export function readReports(provider: SmsProvider, body: unknown): DeliveryReport[] | null {
  if (provider === 'eskiz') {
    const report = eskizReport.safeParse(body)
    if (!report.success) return null
    const { user_sms_id, message_id, request_id, status } = report.data
    return [
      {
        messageId: user_sms_id ?? null,
        providerId: message_id ?? request_id ?? null,
        status: readStatus(status),
      },
    ]
  }
  const report = playMobileReport.safeParse(body)
  if (!report.success) return null
  return report.data.messages.map((message) => ({
    messageId: message['message-id'],
    providerId: null,
    status: readStatus(message.status),
  }))
}

function readStatus(word: string): DeliveryReport['status'] {
  if (delivered.test(word.trim())) return 'delivered'
  return failed.test(word.trim()) ? 'failed' : null
}

/** A message's phone or address is kept so long after it: time for a complaint that it never came. Example value. */
export const recipientKeptMs = 90 * 86_400_000
