import { recordAudit } from '~/domains/audit/index.server'
import { workshopOf } from '~/domains/identity/index.server'
import { newId } from '~/lib/ids'
import { ok, type Result, refuse } from '~/lib/result'
import { lockName } from '~/platform/lock-name.server'
import type { WorkWith } from '~/platform/work.server'
import type { WebhookPorts } from '../ports'
import { isWebhookUrl, mostWebhooks } from '../rules'
import type { WebhookForm } from '../schema'
import { sealWebhookSecret } from '../sealed.server'
import { newWebhookSecret } from '../sign'

export type CreateWebhookError =
  | 'webhooks.error.notAllowed'
  | 'webhooks.error.urlRefused'
  | 'webhooks.error.tooMany'

/** An address of the workshop's own system is told from now on. The secret is answered this once. */
export async function createWebhook(
  work: WorkWith<WebhookPorts>,
  { url, events }: WebhookForm,
): Promise<Result<{ id: string; secret: string }, CreateWebhookError>> {
  const makerId = workshopOf(work, 'programs')
  const { personId } = work
  if (!makerId || !personId) return refuse('webhooks.error.notAllowed')
  if (!isWebhookUrl(url, work.ports.webhooks.standIn)) return refuse('webhooks.error.urlRefused')
  await lockName(work, `webhooks:${makerId}`)
  const standing = await work.tx.webhook.count({ where: { makerId, status: { not: 'ended' } } })
  if (standing >= mostWebhooks) return refuse('webhooks.error.tooMany', { most: mostWebhooks })
  const id = newId()
  const secret = newWebhookSecret()
  await work.tx.webhook.create({
    data: {
      ...{ id, makerId, url, events, createdById: personId, createdAt: work.now() },
      secretCipher: sealWebhookSecret(secret, id),
    },
  })
  await work.asSystem(() =>
    recordAudit(work, { subject: makerId, action: 'maker.webhookAdded', details: { webhookId: id } }),
  )
  return ok({ id, secret })
}
