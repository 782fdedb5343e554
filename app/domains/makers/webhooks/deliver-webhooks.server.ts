import type { ContextWith } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import type { Webhook, WebhookDelivery } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'
import { tellMaker } from '../settlement/rows/tell-maker.server'
import { nextDeliveryStatus } from './lifecycle'
import type { WebhookAnswer, WebhookPorts } from './ports'
import { goneCode, pausesMs, restsAfterMs, sendingsAnAddress, sendingsARun, takenMs } from './rules'
import { openWebhookSecret } from './sealed.server'
import { signWebhook } from './sign'

type Sending = WebhookDelivery & { webhook: Webhook }

/**
 * Sends what is due, each outside of a transaction, and writes what came of it: one address after another in its order,
 * all addresses at once, so that a slow one delays nobody else. For the portal itself, by the clock.
 */
export async function deliverWebhooks(context: ContextWith<WebhookPorts>): Promise<number> {
  const due = await perform(context, takeDue)
  const addresses = new Set(due.map(({ webhookId }) => webhookId))
  const ofAddress = (id: string) => due.filter(({ webhookId }) => webhookId === id)
  await Promise.all([...addresses].map((id) => sendAll(context, ofAddress(id))))
  return due.length
}

async function sendAll(context: ContextWith<WebhookPorts>, sendings: readonly Sending[]): Promise<void> {
  for (const sending of sendings) {
    const answer = await send(context, sending)
    await perform(context, recordAnswer, { id: sending.id, answer })
  }
}

async function takeDue(work: Work): Promise<Sending[]> {
  const now = work.now()
  const until = new Date(now.getTime() + takenMs)
  const taken = await work.tx.$queryRaw<{ id: string }[]>`
    update webhook_delivery d set next_at = ${until}, attempts = attempts + 1, tried_at = ${now}
     where d.id in (
       select e.id from webhook_delivery e join (
           select q.id, row_number() over (partition by q.webhook_id order by q.next_at, q.id) as nth
             from webhook_delivery q join webhook w on w.id = q.webhook_id
            where q.next_at <= ${now} and w.status = 'active') one on one.id = e.id
        where one.nth <= ${sendingsAnAddress} and e.next_at <= ${now}
        order by e.next_at, e.id limit ${sendingsARun} for update of e skip locked)
    returning d.id`
  return work.tx.webhookDelivery.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }],
    include: { webhook: true },
  })
}

function send({ now, ports }: ContextWith<WebhookPorts>, { webhook, ...delivery }: Sending) {
  const { id, type, occurredAt, orderId, transferId, quoteId } = delivery
  // Ids alone: who wants more asks for it with a key.
  const body = JSON.stringify({
    ...{ type, timestamp: occurredAt.toISOString() },
    data: orderId ? { orderId } : quoteId ? { quoteId } : { payoutId: transferId },
  })
  const at = now()
  const isOldGood = webhook.oldSecretUntil !== null && webhook.oldSecretUntil > at
  const secrets = [webhook.secretCipher, ...(isOldGood ? [webhook.oldSecretCipher ?? ''] : [])]
  const signed = signWebhook(
    { id, at, body },
    secrets.map((sealed) => openWebhookSecret(sealed, webhook.id)),
  )
  return ports.webhooks.post(webhook.url, { ...signed, 'Content-Type': 'application/json' }, body)
}

async function recordAnswer(
  work: Work,
  { id, answer }: { id: string; answer: WebhookAnswer },
): Promise<void> {
  await work.tx.$executeRaw`select 1 from webhook_delivery where id = ${id}::uuid for update`
  const { webhookId, attempts, status } = await work.tx.webhookDelivery.findUniqueOrThrow({ where: { id } })
  if (status !== 'waiting') return
  const hasArrived = 'code' in answer && answer.code >= 200 && answer.code < 300
  const pause = pausesMs[attempts - 1]
  const isGone = 'code' in answer && answer.code === goneCode
  const isOver = isGone || pause === undefined
  const move = hasArrived ? 'arrive' : isOver ? 'giveUp' : null
  await work.tx.webhookDelivery.update({
    where: { id },
    data: {
      ...('code' in answer
        ? { answerCode: answer.code, fault: null }
        : { answerCode: null, fault: answer.fault }),
      ...(move && { status: nextDeliveryStatus(status, move) ?? status }),
      nextAt: move ? null : new Date(work.now().getTime() + (pause ?? 0)),
    },
  })
  await recordHealth(work, webhookId, { hasArrived, isGone })
}

/** An address that is no more, or where nothing arrives for days, rests, and everybody of the workshop is told. */
async function recordHealth(
  work: Work,
  webhookId: string,
  { hasArrived, isGone }: { hasArrived: boolean; isGone: boolean },
): Promise<void> {
  await work.tx.$executeRaw`select 1 from webhook where id = ${webhookId}::uuid for update`
  const { makerId, status, failingSince } = await work.tx.webhook.findUniqueOrThrow({
    where: { id: webhookId },
  })
  if (hasArrived) {
    if (failingSince) await work.tx.webhook.update({ where: { id: webhookId }, data: { failingSince: null } })
    return
  }
  const since = failingSince ?? work.now()
  const isDue = isGone || work.now().getTime() - since.getTime() >= restsAfterMs
  const rests = status === 'active' && isDue
  await work.tx.webhook.update({
    where: { id: webhookId },
    data: { failingSince: since, ...(rests && { status: 'paused' }) },
  })
  if (!rests) return
  await tellMaker(work, {
    ...{ makerId, area: 'programs', key: `webhook:${webhookId}:rests:${since.toISOString()}` },
    ...{ template: 'notifications.makerWebhookRests', variables: {}, path: `/maker/webhooks/${webhookId}` },
  })
}
