import { isId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { nextDeliveryStatus } from '../lifecycle'
import { lockWebhook } from '../lock-webhook.server'

export type SendDeliveryAgainError = 'webhooks.error.webhookNotFound' | 'webhooks.error.moved'

/** The workshop has an event sent anew, under its own id: whoever has it already knows it by that. */
export async function sendDeliveryAgain(
  work: Work,
  { webhookId, deliveryId }: { webhookId: string; deliveryId: string },
): Promise<Result<null, SendDeliveryAgainError>> {
  const webhook = await lockWebhook(work, webhookId)
  const delivery =
    webhook && isId(deliveryId)
      ? await work.tx.webhookDelivery.findFirst({ where: { id: deliveryId, webhookId } })
      : null
  if (!webhook || !delivery) return refuse('webhooks.error.webhookNotFound')
  const status = nextDeliveryStatus(delivery.status, 'replay')
  if (!status || webhook.status !== 'active') return refuse('webhooks.error.moved')
  await work.tx.webhookDelivery.update({
    where: { id: delivery.id },
    data: { status, attempts: 0, nextAt: work.now() },
  })
  return ok(null)
}
