import type { Work } from '~/platform/work.server'
import type { MessageChannel } from '../schema'

/** One row to be, as the table has it. */
export interface NewMessage {
  id: string
  key: string
  person_id: string | null
  channel: MessageChannel
  template: string
  locale: string
  variables_cipher: string
  recipient_cipher: string | null
  status: 'queued' | 'sent'
  path: string | null
  created_at: Date
  sent_at: Date | null
}

/** Writes those whose key is new, all in one statement, and answers their ids. With the portal's eyes only. */
export async function writeMessages(work: Work, messages: readonly NewMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set()
  const rows = await work.tx.$queryRaw<{ id: string }[]>`
    insert into message (id, key, person_id, channel, template, locale, variables_cipher, recipient_cipher, status,
        path, created_at, sent_at)
      select * from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as one (id uuid, key text, person_id uuid,
        channel channel, template text, locale text, variables_cipher text, recipient_cipher text,
        status message_status, path text, created_at timestamptz, sent_at timestamptz)
      on conflict do nothing returning id`
  return new Set(rows.map(({ id }) => id))
}
