import { recordAudit } from '~/domains/audit/index.server'
import { ok, type Result, refuse } from '~/lib/result'
import type { Work } from '~/platform/work.server'
import { lockWebhook } from '../lock-webhook.server'
import { oldSecretMs } from '../rules'
import { sealWebhookSecret } from '../sealed.server'
import { newWebhookSecret } from '../sign'

export type RenewWebhookSecretError = 'webhooks.error.webhookNotFound' | 'webhooks.error.moved'

/** Another secret; the one before signs too for a while, so that nothing is lost while the system is changed over. */
export async function renewWebhookSecret(
  work: Work,
  id: string,
): Promise<Result<{ secret: string }, RenewWebhookSecretError>> {
  const webhook = await lockWebhook(work, id)
  if (!webhook) return refuse('webhooks.error.webhookNotFound')
  if (webhook.status === 'ended') return refuse('webhooks.error.moved')
  const secret = newWebhookSecret()
  await work.tx.webhook.update({
    where: { id },
    data: {
      secretCipher: sealWebhookSecret(secret, id),
      oldSecretCipher: webhook.secretCipher,
      oldSecretUntil: new Date(work.now().getTime() + oldSecretMs),
    },
  })
  await work.asSystem(() =>
    recordAudit(work, {
      ...{ subject: webhook.makerId, action: 'maker.webhookSecretRenewed', details: { webhookId: id } },
    }),
  )
  return ok({ secret })
}
