import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextWebhookStatus, type WebhookMove } from '../lifecycle'
import { lockWebhook } from '../lock-webhook.server'

export type SetWebhookStatusError = 'webhooks.error.webhookNotFound' | 'webhooks.error.moved'

const actions = {
  pause: 'maker.webhookPaused',
  resume: 'maker.webhookResumed',
  end: 'maker.webhookEnded',
} as const satisfies Record<WebhookMove, string>

/** The workshop lets an address rest, tells it again, or ends it for good. What waits is not sent while it rests. */
export async function setWebhookStatus(
  work: Work,
  { id, move }: { id: string; move: WebhookMove },
): Promise<Result<null, SetWebhookStatusError>> {
  const webhook = await lockWebhook(work, id)
  if (!webhook) return refuse('webhooks.error.webhookNotFound')
  const status = nextWebhookStatus(webhook.status, move)
  if (!status) return refuse('webhooks.error.moved')
  await work.tx.webhook.update({ where: { id }, data: { status, failingSince: null } })
  const { makerId: subject } = webhook
  await work.asSystem(() => recordAudit(work, { subject, action: actions[move], details: { webhookId: id } }))
  return ok(null)
}
