import { workshopOf } from '~/domains/identity/index.server'
import type { Work } from '~/platform/work.server'

/** Addresses of the maker in whose name somebody acts; those that are ended come last. */
export async function listOwnWebhooks(work: Work) {
  const makerId = workshopOf(work, 'programs')
  if (!makerId) return []
  return work.tx.webhook.findMany({
    where: { makerId },
    orderBy: [{ status: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, url: true, events: true, status: true, createdAt: true, failingSince: true },
  })
}
