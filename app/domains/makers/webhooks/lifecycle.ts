import { type Lifecycle, type MoveOf, nextIn } from '~/lib/lifecycle'
import type { WebhookDeliveryStatus, WebhookStatus } from '~/platform/prisma/enums'

/** An address rests by its workshop, or after days on which nothing arrived. */
export const webhookLifecycle = {
  active: { pause: 'paused', end: 'ended' },
  paused: { resume: 'active', end: 'ended' },
  ended: {},
} as const satisfies Lifecycle<WebhookStatus>

/** One event on its way; the workshop can have it sent anew. */
export const webhookDeliveryLifecycle = {
  waiting: { arrive: 'delivered', giveUp: 'failed' },
  delivered: { replay: 'waiting' },
  failed: { replay: 'waiting' },
} as const satisfies Lifecycle<WebhookDeliveryStatus>

export type WebhookMove = MoveOf<typeof webhookLifecycle>

export const nextWebhookStatus = nextIn(webhookLifecycle)
export const nextDeliveryStatus = nextIn(webhookDeliveryLifecycle)
