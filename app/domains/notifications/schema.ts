import { z } from 'zod'
import type { Role, TeamDuty } from '~/domains/identity/index.server'
import { hasControlCharacter } from '~/lib/control-characters'
import type { Template, TemplateVariables } from './templates'

export type MessageChannel = 'portal' | 'sms' | 'email' | 'telegram'

/** Everybody who acts in a role now. */
export interface RoleHolders {
  role: Role | readonly Role[]
  /** Only for this maker, centre or seller. */
  organisationId?: string
  /** Only who has one of these in its team. */
  duties?: readonly TeamDuty[]
  /** People who are not told. */
  except?: readonly string[]
}

export interface NotifyInput<T extends Template = Template> {
  /**
   * Names the event, beginning with its subject: `application:<id>:submitted`. Told twice, sent once to each recipient
   * and channel; `listDeliveries` finds by the beginning.
   */
  key: string
  /** Who is told; null for a guest, or when `roleHolders` are. */
  personId: string | null
  roleHolders?: RoleHolders
  /** Where a guest is reached; for a person it is looked up when the message is sent. */
  recipient?: { phone?: string | null; email?: string | null }
  template: T
  variables: TemplateVariables[T]
  /** Null = the language the person prefers. */
  locale: string | null
  /** Page it leads to, without the language: `/applications/<id>`; null when nowhere. */
  path: string | null
  /** Absent = the portal, and SMS, e-mail and Telegram as the person chose; a guest has neither portal nor Telegram. */
  channels?: readonly MessageChannel[]
}

/** One of them all, each text with the variables that are its own. */
export type Notice = { [T in Template]: NotifyInput<T> }[Template]

/** A report as providers post it, read to our words. */
export interface DeliveryReport {
  /** Our message, when the provider gives our id back. */
  messageId: string | null
  /** The provider's id; null when it has none. */
  providerId: string | null
  /** Null for a state in between, which changes nothing. */
  status: 'delivered' | 'failed' | null
}

export const smsProviders = ['eskiz', 'playmobile'] as const
export type SmsProvider = (typeof smsProviders)[number]

// An id is looked up in the database, which knows no control characters.
const text = z
  .union([z.string().max(255), z.number()])
  .transform(String)
  .refine((id) => !hasControlCharacter(id))
  .nullish()

export const eskizReport = z.object({
  message_id: text,
  request_id: text,
  user_sms_id: text,
  status: z.string(),
})

const playMobileMessage = z.object({ 'message-id': z.string(), status: z.string() })
export const playMobileReport = z.union([
  z.object({ messages: z.array(playMobileMessage).max(1000) }),
  playMobileMessage.transform((message) => ({ messages: [message] })),
])

export const noticePageSize = 20
export const deliveryPageSize = 50

export { chosenChannels, kindOfTemplate, noticeKinds } from './kinds'
export { templates } from './templates'
export { samplesOf } from './texts/samples'
export { type NoticePart, type NoticeTexts, noticeParts } from './texts/schema'
