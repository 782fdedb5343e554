import { workshopOf } from '~/domains/identity/index.server'
import { isId } from '~/lib/ids'
import type { Work } from '~/platform/work.server'

export const deliveriesPerPage = 20

/** An address with what was told to it, the latest first; null for anybody else's. */
export async function getOwnWebhook(work: Work, id: string, page: number) {
  const makerId = workshopOf(work, 'programs')
  if (!makerId || !isId(id)) return null
  const webhook = await work.tx.webhook.findFirst({
    where: { id, makerId },
    select: {
      ...{ id: true, url: true, events: true, status: true, createdAt: true },
      ...{ failingSince: true, oldSecretUntil: true },
    },
  })
  if (!webhook) return null
  const total = await work.tx.webhookDelivery.count({ where: { webhookId: id } })
  const deliveries = await work.tx.webhookDelivery.findMany({
    where: { webhookId: id },
    orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
    skip: (page - 1) * deliveriesPerPage,
    take: deliveriesPerPage,
    include: { order: { select: { number: true } } },
  })
  return { webhook, deliveries, total }
}
