import { z } from 'zod'
import { field, lineReader } from '~/domains/questions/schema'

/** What a workshop's system can be told of. */
export const webhookEvents = [
  'order.placed',
  'order.paid',
  'order.cancelled',
  'delivery.missed',
  'delivery.asked',
  'handover.confirmed',
  'payout.sent',
  'quote.asked',
  'quote.taken',
  'quote.closed',
] as const

export const webhookForm = z.object({
  url: field('webhooks.error.urlMissing', lineReader({ words: 'webhooks.error.url', most: 500 })),
  events: z.preprocess(
    (typed) => (Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]),
    z.array(z.enum(webhookEvents)).min(1, { error: 'webhooks.error.eventsMissing' }),
  ),
})
export type WebhookForm = z.output<typeof webhookForm>
