import type { Result } from '~/lib/result'
import type { NoticeTexts } from './texts/schema'

export type DeliveryError =
  /** No answer, or the provider is broken: try again later with the same id. */
  | 'notifications.error.providerUnavailable'
  /** Refused for good: template not approved, recipient not possible. `details.reason` is the provider's word. */
  | 'notifications.error.refusedByProvider'

export interface SmsSender {
  /**
   * `to`: 12 digits, `998…`. `text` is sent as it is; write Uzbek in ASCII Latin, for a single other letter makes a part 70 characters instead of 160.
   * `id` is our delivery's id; it comes back in the provider's report.
   */
  send(message: {
    to: string
    text: string
    id: string
  }): Promise<Result<{ providerId: string }, DeliveryError>>
}

export interface TelegramSender {
  /** To a chat that a person linked. `details.retryAfter` = seconds to wait; `details.reason` is `blocked` where she left. */
  send(message: { to: string; text: string }): Promise<Result<{ providerId: string }, DeliveryError>>
  /** Tells the Bot API where updates go; each carries the secret in a header. */
  setWebhook(webhook: { url: string; secret: string }): Promise<Result<null, DeliveryError>>
  /** Where a person opens the bot with the secret of a link. */
  startUrl(token: string): string
}

/** A text file that goes with an e-mail. */
export interface Attachment {
  name: string
  text: string
}

export interface MailSender {
  /** Plain text. `locale` is stated in the message, so that a reader pronounces it well. */
  send(message: {
    to: string
    subject: string
    text: string
    locale: string
    id: string
    attachments?: readonly Attachment[]
    /** Where the reader's mail program ends such letters by one POST (RFC 8058); only letters that she asked for have one. */
    endUrl?: string
  }): Promise<Result<{ providerId: string }, DeliveryError>>
}

/** A text in every form it is sent in. */
export interface RenderedMessage {
  subject: string
  /** Short; no device, diagnosis or name in it. */
  sms: string
  email: string
  notice: string
}

export interface MessageRenderer {
  /**
   * `template` is a key prefix of the catalogues, `notifications.applicationSubmitted`. A variable named `…Tiyin`
   * (decimal text) fills the placeholder without that ending as money, `…On` and `…At` (ISO text) as a date.
   * `link` is the absolute address that the e-mail ends with.
   */
  render(message: {
    template: string
    locale: string
    variables: Variables
    link: string
    /** An administrator's own words; null: the catalogues'. */
    texts: NoticeTexts | null
  }): RenderedMessage
}

/** What goes with the e-mail of a message; read when it is sent. */
export interface MessageAttachments {
  of(message: { template: string; variables: Variables }): Promise<Attachment[]>
}

/** Numbers, amounts and dates; never a device, a diagnosis or a name. */
export type Variables = Record<string, string | number>

/** What composition hangs on the context for sending. */
export interface NotificationPorts {
  sms: SmsSender
  mail: MailSender
  /** Null where no bot is configured. */
  telegram: TelegramSender | null
  messages: MessageRenderer
  attachments: MessageAttachments
}
