import { enqueueing } from '~/domains/jobs/index.server'
import { Prisma } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { maxAttempts, messagesAJob } from '../rules'
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

/**
 * Writes those whose key is new and puts jobs into the queue for those that are to be sent, all in one statement.
 * Answers how many are new. With the portal's eyes only.
 */
export async function writeMessages(work: Work, messages: readonly NewMessage[]): Promise<number> {
  if (messages.length === 0) return 0
  const payload = Prisma.sql`json_build_object('messageIds', json_agg(id))`
  const rows = await work.tx.$queryRaw<{ made: number }[]>`
    with made as (
      insert into message (id, key, person_id, channel, template, locale, variables_cipher, recipient_cipher, status,
          path, created_at, sent_at, text_number)
        select one.*, coalesce((select case when t.texts is null then 0 else t.number end from notice_text t
            where t.template = one.template and t.status = 'published' order by t.number desc limit 1), 0)
          from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as one (id uuid, key text,
          person_id uuid, channel channel, template text, locale text, variables_cipher text, recipient_cipher text,
          status message_status, path text, created_at timestamptz, sent_at timestamptz)
        on conflict do nothing returning id, status),
    waiting as (
      select id, (row_number() over (order by id) - 1) / ${messagesAJob}::int as job from made
      where status = 'queued'),
    queued as (
      select ${enqueueing('notifications.sendMessages', payload, { maxAttempts })} from waiting group by job)
    select count(*)::int as made, (select count(*) from queued) as jobs from made`
  return rows[0]?.made ?? 0
}
